package crossover.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Where the scatter of a cell comes from, on the logarithmic scale.
 *
 * @param pooledVariation standard deviation of all iterations over their mean
 * @param betweenForkShare share of the variance that lies between forks, by the components of a one-way analysis of
 *     variance; NaN for fewer than two forks or where no fork has two iterations
 */
public record Scatter(double pooledVariation, double betweenForkShare) {

    /** Of forks that hold finite positive values only; of others, NaN. */
    public static Scatter of(List<List<Double>> forks) {
        if (!CellEstimate.of(forks).hasValue()) {
            return new Scatter(Double.NaN, Double.NaN);
        }
        double[] pooled = forks.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double variation = pooled.length < 2 ? Double.NaN : Math.sqrt(Moments.variance(pooled)) / Moments.mean(pooled);
        return new Scatter(variation, betweenForkShare(forks));
    }

    private static double betweenForkShare(List<List<Double>> forks) {
        double[][] logs = forks.stream()
                .map(fork -> fork.stream().mapToDouble(Math::log).toArray())
                .toArray(double[][]::new);
        int total = Arrays.stream(logs).mapToInt(fork -> fork.length).sum();
        int withinDegrees = total - logs.length;
        if (logs.length < 2 || withinDegrees == 0) {
            return Double.NaN;
        }
        double grand =
                Arrays.stream(logs).flatMapToDouble(Arrays::stream).average().orElseThrow();
        double between = 0;
        double within = 0;
        double squares = 0;
        for (double[] fork : logs) {
            double mean = Moments.mean(fork);
            double deviation = mean - grand;
            between += fork.length * deviation * deviation;
            within += fork.length < 2 ? 0 : Moments.variance(fork) * (fork.length - 1);
            squares += (double) fork.length * fork.length;
        }
        double meanSquareWithin = within / withinDegrees;
        double typicalLength = (total - squares / total) / (logs.length - 1);
        double component = Math.max(0, (between / (logs.length - 1) - meanSquareWithin) / typicalLength);
        return component == 0 ? 0 : component / (component + meanSquareWithin);
    }
}
