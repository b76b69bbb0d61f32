package crossover.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One metric of a cell, as JMH measured it.
 *
 * @param unit JMH's unit, such as {@code ns/op} or {@code ops/ms}
 * @param score JMH's own score: the mean over the iterations of all forks
 * @param scoreError half-width of JMH's own 99.9% interval; NaN where JMH gives none
 * @param forks raw values in {@code unit}: one list a fork, one value an iteration; what is no number is left out
 * @param leftOut the iterations that were, in words
 */
public record Metric(String unit, double score, double scoreError, List<List<Double>> forks, List<String> leftOut) {
    /**
     * Behind the name of a time by a device's clock: what that clock says of nothing, which is taken off. A metric of its own, since
     * JMH fills what is missing in one iteration with 0: both are always there, and who reads them decides what is a figure.
     */
    public static final String FLOOR = ".floor";

    private static final int FEWEST_FLOORS = 5;

    public Metric {
        leftOut = Objects.requireNonNullElse(leftOut, List.of()); // Records of before have none.
    }

    /** One whose every iteration is a number. */
    public Metric(String unit, double score, double scoreError, List<List<Double>> forks) {
        this(unit, score, scoreError, forks, List.of());
    }

    /** Whether a time stands clear of its {@link #FLOOR}; where it does not, the sum of both is the most that it can be. */
    public static boolean isClear(double time, double floor) {
        return time + floor >= FEWEST_FLOORS * floor;
    }

    /** Whether the file has values of iterations, without which there is no interval over forks. */
    public boolean hasValues() {
        return forks.stream().anyMatch(fork -> !fork.isEmpty());
    }

    /** Of the forks of both: the score is the mean over all iterations, as JMH has it; its error is not known. */
    static Metric ofForks(Metric one, Metric other) {
        List<List<Double>> all =
                Stream.concat(one.forks.stream(), other.forks.stream()).toList();
        double mean = all.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
        return new Metric(one.unit, mean, Double.NaN, all);
    }
}
