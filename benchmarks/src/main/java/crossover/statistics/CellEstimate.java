package crossover.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the forks of one cell say about its value. Forks are the replicates: the iterations inside one share a JVM, its
 * layout and its compiled code, so that pooling them as if they were independent calls noise a difference.
 *
 * @param forks how many forks the estimate rests on; 0 where there is none
 * @param logMean mean of the logarithms of the fork means; NaN where there is none
 * @param standardError of {@code logMean}; NaN for fewer than two forks
 * @param degreesOfFreedom of the standard error: one less than there are forks, and more where it is {@linkplain Scatter pooled}
 * @param reason why there is no value, or no interval; null where both are there
 */
public record CellEstimate(
        int forks,
        double logMean,
        double standardError,
        double degreesOfFreedom,
        @Nullable String reason) {

    /**
     * The relative standard error below which a cell without scatter is not believed: a clock tick of 100 ns in an
     * iteration of 100 ms.
     */
    public static final double CLOCK_RESOLUTION = 1e-6;

    /** From its own forks alone. */
    public CellEstimate(int forks, double logMean, double standardError, @Nullable String reason) {
        this(forks, logMean, standardError, forks - 1.0, reason);
    }

    /** An estimate with the default clock resolution. */
    public static CellEstimate of(List<List<Double>> forks) {
        return of(forks, CLOCK_RESOLUTION);
    }

    /**
     * @param forks raw values, one list a fork, one value an iteration. A value that is not a finite positive number
     *     leaves the cell without an estimate, with the reason
     * @param resolution the smallest relative standard error that the clock allows for
     */
    public static CellEstimate of(List<List<Double>> forks, double resolution) {
        String unusable = unusable(forks);
        if (unusable != null) {
            return new CellEstimate(0, Double.NaN, Double.NaN, unusable);
        }
        double[] logMeans = Moments.ofForks(forks);
        double mean = Moments.mean(logMeans);
        if (logMeans.length == 1) {
            return new CellEstimate(1, mean, Double.NaN, "one fork: no interval");
        }
        double standardError = Math.sqrt(Moments.variance(logMeans) / logMeans.length);
        return new CellEstimate(logMeans.length, mean, Math.max(standardError, resolution), null);
    }

    /** Of the ratios of pairs of forks, as many on either side; {@code logMean} is then that of the ratio. */
    static CellEstimate ofRatios(List<List<Double>> base, List<List<Double>> other) {
        String unusable = unusable(base) != null ? unusable(base) : unusable(other);
        if (unusable != null) {
            return new CellEstimate(0, Double.NaN, Double.NaN, unusable);
        }
        double[] below = Moments.ofForks(base);
        double[] above = Moments.ofForks(other);
        return of(
                IntStream.range(0, below.length)
                        .mapToObj(pair -> List.of(Math.exp(above[pair] - below[pair])))
                        .toList(),
                CLOCK_RESOLUTION);
    }

    public boolean hasValue() {
        return forks > 0;
    }

    /** The geometric mean of the fork means, in the unit of the raw values; NaN where there is none. */
    public double centre() {
        return Math.exp(logMean);
    }

    /** The 95% interval of the centre by Student's t over forks; null for fewer than two forks. */
    public @Nullable Interval interval() {
        if (forks < 2) {
            return null;
        }
        double halfWidth = relativeHalfWidth();
        return new Interval(Math.exp(logMean - halfWidth), Math.exp(logMean + halfWidth));
    }

    /** Lower end of the 95% interval; NaN where there is none. */
    public double low() {
        Interval interval = interval();
        return interval == null ? Double.NaN : interval.low();
    }

    /** Upper end of the 95% interval; NaN where there is none. */
    public double high() {
        Interval interval = interval();
        return interval == null ? Double.NaN : interval.high();
    }

    /** Whether its scatter is that of similar cells as well. */
    public boolean isPooled() {
        return degreesOfFreedom > forks - 1;
    }

    /** The same with the scatter of another estimate from the same forks, where that is pooled. */
    public CellEstimate scatteredLike(CellEstimate other) {
        return other.isPooled() && other.forks == forks
                ? new CellEstimate(forks, logMean, other.standardError, other.degreesOfFreedom, reason)
                : this;
    }

    /**
     * The same with an interval as wide as at another level: what holds where a run was looked at, and extended, several times
     * (repeated confidence intervals, Jennison and Turnbull 1989).
     *
     * @param level such as 0.99; at 0.95 nothing changes
     */
    public CellEstimate atLevel(double level) {
        if (forks < 2 || level == StudentT.USUAL) {
            return this;
        }
        double wider = StudentT.twoSided(degreesOfFreedom, level) / StudentT.twoSided(degreesOfFreedom, StudentT.USUAL);
        return new CellEstimate(forks, logMean, wider * standardError, degreesOfFreedom, reason);
    }

    /** The same with another variance of the log fork means, known to so many degrees of freedom. */
    CellEstimate withVariance(double variance, double degrees) {
        return new CellEstimate(forks, logMean, Math.sqrt(variance / forks), degrees, reason);
    }

    /** Half the interval's width on the logarithmic scale: 0.03 is about ±3%. NaN for fewer than two forks. */
    public double relativeHalfWidth() {
        if (forks < 2) {
            return Double.NaN;
        }
        double t = isPooled() ? StudentT.twoSided(degreesOfFreedom, StudentT.USUAL) : StudentT.ofForks(forks);
        return t * standardError;
    }

    /** How many times two forks differ: exactly of two, in the root mean square of more; NaN for fewer. */
    public double forkRatio() {
        return Math.exp(Math.sqrt(2 * variance()));
    }

    /** The estimate of the reciprocal: a time from a rate and the other way round. */
    public CellEstimate inverted() {
        return new CellEstimate(forks, -logMean, standardError, degreesOfFreedom, reason);
    }

    /** The estimate in another unit. */
    public CellEstimate scaled(double factor) {
        return new CellEstimate(forks, logMean + Math.log(factor), standardError, degreesOfFreedom, reason);
    }

    /** What so many forks would say, were the scatter of these the true one. */
    CellEstimate ofForks(int number) {
        return new CellEstimate(
                number, logMean, Math.sqrt(variance() / number), degreesOfFreedom + number - forks, reason);
    }

    /** Sample variance of the log fork means, as far as the clock resolves it; NaN for fewer than two forks. */
    double variance() {
        return standardError * standardError * forks;
    }

    private static @Nullable String unusable(List<List<Double>> forks) {
        if (forks.isEmpty()) {
            return "no raw values";
        }
        for (int fork = 0; fork < forks.size(); fork++) {
            List<Double> iterations = forks.get(fork);
            if (iterations.isEmpty()) {
                return "fork " + (fork + 1) + " holds no values";
            }
            for (double value : iterations) {
                if (!Double.isFinite(value) || value <= 0) {
                    return "fork " + (fork + 1) + " holds " + described(value);
                }
            }
        }
        return null;
    }

    private static String described(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value) ? "an infinite value" : value == 0 ? "a zero" : "a negative value";
    }
}
