package crossover.statistics;

import java.util.List;

/** The replicates of a cell: one value a fork. */
final class ForkMeans {
    private ForkMeans() {}

    /** The logarithm of each fork's mean; {@code forks} hold finite positive values only. */
    static double[] logarithms(List<List<Double>> forks) {
        return forks.stream()
                .mapToDouble(iterations -> Math.log(Moments.mean(
                        iterations.stream().mapToDouble(Double::doubleValue).toArray())))
                .toArray();
    }
}
