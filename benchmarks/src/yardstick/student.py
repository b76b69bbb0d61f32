"""What the yardsticks say of positive figures: their geometric mean and its 95% interval, by Student's t on the logarithms."""

import math
import statistics

# The 97.5% quantiles for 1 to 30 degrees of freedom, as scipy.stats.t.ppf gives them; for more the last is wide enough.
QUANTILES = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
]


def half_width(figures):
    """Half the interval's width on the logarithmic scale: 0.03 is about ±3%. Infinite for one figure."""
    if len(figures) == 1:
        return math.inf
    quantile = QUANTILES[min(len(figures) - 1, len(QUANTILES)) - 1]
    return quantile * statistics.stdev(map(math.log, figures)) / math.sqrt(len(figures))


def interval(figures):
    """The geometric mean and both ends; from 0 to infinity for one figure."""
    centre, half = statistics.fmean(map(math.log, figures)), half_width(figures)
    return tuple(math.exp(value) for value in (centre, centre - half, centre + half))
