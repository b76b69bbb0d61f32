package crossover.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.special.Gamma;

/**
 * What similar cells say of each other's scatter, where each has two or three forks: their variances are taken as drawn from one
 * distribution, and each cell's own is moderated by it (Smyth 2004, 'Linear models and empirical Bayes methods', section 6.2: the
 * scaled inverse chi-square is fitted to the moments of the logarithms of the variances).
 *
 * @param variance that a cell of the class has, of log fork means
 * @param degreesOfFreedom as many as so many forks more would bring; the more alike the cells, the more
 */
public record PooledScatter(double variance, double degreesOfFreedom) {
    /** With fewer cells nothing is known of how their variances differ. */
    private static final int FEWEST_CELLS = 8;

    /** Cells that look all alike are not believed to be: these many more forks are worth as much as any number. */
    private static final double MOST_DEGREES = 20;

    /**
     * From so many times the usual variance on, the mean of the variances tells of forks far out, such as those of which a compilation
     * went wrong, that most cells of two or three forks do not show and any of them may have had. Then the mean counts.
     */
    private static final double TWO_HUMPED = 3;

    private static final double DEGREES_OF_TWO_HUMPS = 10;

    /** Of estimates from their own forks; empty where too few have two forks. */
    public static Optional<PooledScatter> of(Collection<CellEstimate> cells) {
        List<CellEstimate> scattered =
                cells.stream().filter(cell -> cell.forks() > 1).toList();
        if (scattered.size() < FEWEST_CELLS) {
            return Optional.empty();
        }
        double[] logs = scattered.stream()
                .mapToDouble(cell -> Math.log(cell.variance()) - meanLog(cell.degreesOfFreedom()))
                .toArray();
        double expected = scattered.stream()
                .mapToDouble(cell -> Gamma.trigamma(cell.degreesOfFreedom() / 2))
                .average()
                .orElseThrow();
        double differing = Moments.variance(logs) - expected;
        double degrees = differing <= 0 ? MOST_DEGREES : Math.min(MOST_DEGREES, 2 * inverseTrigamma(differing));
        double usual = Math.exp(Moments.mean(logs) + meanLog(degrees));
        double mean =
                scattered.stream().mapToDouble(CellEstimate::variance).average().orElseThrow();
        return Optional.of(
                mean > TWO_HUMPED * usual
                        ? new PooledScatter(mean, Math.max(degrees, DEGREES_OF_TWO_HUMPS))
                        : new PooledScatter(usual, degrees));
    }

    /**
     * Each cell's estimate, moderated by what those say that are expected to scatter like it.
     *
     * @param estimate from a cell's own forks alone
     * @param likeness equal for cells that scatter alike
     * @return in the same order; as they were where too few are alike
     */
    public static <C> List<CellEstimate> moderated(
            List<C> cells, Function<C, CellEstimate> estimate, Function<C, ?> likeness) {
        Map<Object, List<CellEstimate>> alike = new HashMap<>();
        cells.forEach(cell -> alike.computeIfAbsent(likeness.apply(cell), like -> new ArrayList<>())
                .add(estimate.apply(cell)));
        Map<Object, Optional<PooledScatter>> pooled = new HashMap<>();
        alike.forEach((like, estimates) -> pooled.put(like, of(estimates)));
        return cells.stream()
                .map(cell -> pooled.getOrDefault(likeness.apply(cell), Optional.empty())
                        .map(scatter -> scatter.moderated(estimate.apply(cell)))
                        .orElseGet(() -> estimate.apply(cell)))
                .toList();
    }

    /** The expected logarithm of a chi-square over its degrees of freedom. */
    private static double meanLog(double degrees) {
        return Gamma.digamma(degrees / 2) - Math.log(degrees / 2);
    }

    /** By Newton's method on the reciprocal, which is nearly straight (Smyth 2004, appendix). */
    private static double inverseTrigamma(double value) {
        double x = 0.5 + 1 / value;
        for (int step = 0; step < 50; step++) {
            double trigamma = Gamma.trigamma(x);
            double h = 1e-6 * x;
            double slope = (Gamma.trigamma(x + h) - Gamma.trigamma(x - h)) / (2 * h);
            double change = trigamma * (1 - trigamma / value) / slope;
            x += change;
            if (Math.abs(change) < 1e-9 * x) {
                break;
            }
        }
        return x;
    }

    /** The cell's estimate with its scatter moderated; one without scatter of its own stays as it is. */
    public CellEstimate moderated(CellEstimate cell) {
        if (cell.forks() < 2) {
            return cell;
        }
        double own = cell.degreesOfFreedom();
        double all = own + degreesOfFreedom;
        return cell.withVariance((own * cell.variance() + degreesOfFreedom * variance) / all, all);
    }
}
