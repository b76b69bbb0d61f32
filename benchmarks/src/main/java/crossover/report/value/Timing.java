package crossover.report.value;

import crossover.results.Metric;
import crossover.statistics.CellEstimate;
import crossover.statistics.MetricUnit;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The time of one operation with its uncertainty, in nanoseconds.
 *
 * @param estimate over forks, with a value; its scatter may be pooled over similar cells, its interval that of a further look
 * @param own from the cell's own forks alone
 * @param forks each fork's mean
 */
public record Timing(CellEstimate estimate, CellEstimate own, List<Double> forks) {
    public Timing(CellEstimate estimate, List<Double> forks) {
        this(estimate, estimate, forks);
    }

    /** Nanoseconds an operation; null where the unit is no time or a value is none. */
    public static @Nullable Timing of(Metric metric) {
        MetricUnit unit = MetricUnit.of(metric.unit());
        CellEstimate estimate = CellEstimate.of(metric.forks());
        if (unit.kind() == MetricUnit.Kind.AMOUNT || !estimate.hasValue()) {
            return null;
        }
        List<Double> forks = metric.forks().stream()
                .map(fork ->
                        unit.timePerOperation(CellEstimate.of(List.of(fork))).centre())
                .toList();
        return new Timing(unit.timePerOperation(estimate), forks);
    }

    /** The same with the scatter of another time of the same forks, where that is pooled over similar cells. */
    public Timing scatteredLike(Timing other) {
        return with(estimate.scatteredLike(other.estimate));
    }

    /** The same with the scatter of similar cells. */
    Timing with(CellEstimate moderated) {
        return new Timing(moderated, own, forks);
    }

    public double centre() {
        return estimate.centre();
    }

    /** Lower end of the 95% interval over forks; NaN with a single fork. */
    public double low() {
        return estimate.low();
    }

    /** Upper end of the 95% interval over forks; NaN with a single fork. */
    public double high() {
        return estimate.high();
    }

    public boolean hasInterval() {
        return estimate.interval() != null;
    }

    /** {@code 12.3 µs [12.1 µs, 12.5 µs]}, {@code 12.3 µs (two forks differ 1.9 times)}, or {@code 12.3 µs (one fork)}. */
    public String text() {
        return Quantity.time(centre()) + " " + uncertainty();
    }

    /** The same of an estimate in nanoseconds. */
    public static String text(CellEstimate nanoseconds) {
        return Quantity.time(nanoseconds.centre()) + " " + Uncertainty.of(nanoseconds, Quantity::time);
    }

    /** {@code 12.3 µs ±3%} of an estimate in a unit of JMH's, as a time where it is one; for where there is no room for an interval. */
    public static String brief(CellEstimate score, String jmhUnit) {
        MetricUnit unit = MetricUnit.of(jmhUnit);
        CellEstimate estimate = unit.timePerOperation(score);
        DoubleFunction<String> number = unit.kind() == MetricUnit.Kind.AMOUNT
                ? value -> Quantity.digits(value) + " " + jmhUnit
                : Quantity::time;
        return number.apply(estimate.centre()) + " " + Uncertainty.brief(estimate, number);
    }

    /** The interval in brackets, or that there is none and why. */
    public String uncertainty() {
        return Uncertainty.of(estimate.interval(), own.forkRatio(), Quantity::time);
    }
}
