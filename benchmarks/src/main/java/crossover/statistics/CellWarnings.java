package crossover.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the raw values of a cell say against its figure, one sentence each. */
public final class CellWarnings {
    private static final double MOST_VARIATION = 0.10;
    private static final double MOST_BETWEEN_FORKS = 0.5;

    private CellWarnings() {}

    /**
     * @param forks in the order in which they ran
     * @param times when each fork ran, in any unit
     */
    public static List<String> of(List<List<Double>> forks, double[] times) {
        CellEstimate estimate = CellEstimate.of(forks);
        if (!estimate.hasValue()) {
            return List.of("no figure: " + estimate.reason());
        }
        List<String> warnings = new ArrayList<>();
        scatter(Scatter.of(forks), warnings);
        humps(Moments.ofForks(forks), warnings);
        drift(times, Moments.ofForks(forks), warnings);
        switch (SteadyState.ofAll(forks)) {
            case NOT_STEADY -> warnings.add("not steady: values still change in the second half of the forks");
            case INCONSISTENT -> warnings.add("inconsistent: some forks reach a steady state and some do not");
            case STEADY, UNKNOWN -> {}
        }
        return List.copyOf(warnings);
    }

    private static void scatter(Scatter scatter, List<String> warnings) {
        if (scatter.pooledVariation() >= MOST_VARIATION) {
            warnings.add(format("noisy: iterations vary by %.0f%%", 100 * scatter.pooledVariation()));
        }
        if (scatter.betweenForkShare() > MOST_BETWEEN_FORKS) {
            warnings.add(format(
                    "%.0f%% of the variance lies between forks: add forks, not iterations",
                    100 * scatter.betweenForkShare()));
        }
    }

    private static void humps(double[] logMeans, List<String> warnings) {
        Bimodality humps = Bimodality.of(logMeans);
        if (humps != null) {
            warnings.add(format(
                    "two humps: %d forks around %.4g and %d around %.4g, the mean describes neither",
                    humps.inLow(), humps.low(), humps.inHigh(), humps.high()));
        }
    }

    private static void drift(double[] times, double[] logMeans, List<String> warnings) {
        Drift drift = Drift.of(times, logMeans);
        if (drift.isThere()) {
            warnings.add(format("drift: %+.1f%% from the first fork to the last", 100 * drift.change()));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
