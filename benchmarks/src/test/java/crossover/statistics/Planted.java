package crossover.statistics;

import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Made-up measurements with a known truth. */
public final class Planted {
    private Planted() {}

    /** Forks of one iteration each. */
    public static List<List<Double>> forks(double... means) {
        List<List<Double>> forks = new ArrayList<>();
        for (double mean : means) {
            forks.add(List.of(mean));
        }
        return forks;
    }

    /** One loop, and work that is as much as there are elements. */
    public static SizePoint point(long size, CellEstimate cpu, CellEstimate device) {
        return point(size, size, cpu, device);
    }

    /** One loop. */
    public static SizePoint point(long size, double work, CellEstimate cpu, CellEstimate device) {
        return new SizePoint(size, work, List.of(cpu), device);
    }

    public static CellEstimate cell(double... means) {
        return CellEstimate.of(forks(means));
    }

    /** Gaussian on the logarithmic scale: forks around the centre, iterations around their fork. */
    public static List<List<Double>> gaussian(
            Random random, double centre, int forks, double betweenForks, int iterations, double withinFork) {
        List<List<Double>> cell = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double level = Math.log(centre) + betweenForks * random.nextGaussian();
            List<Double> values = new ArrayList<>();
            for (int iteration = 0; iteration < iterations; iteration++) {
                values.add(Math.exp(level + withinFork * random.nextGaussian()));
            }
            cell.add(values);
        }
        return cell;
    }

    /** An estimate with fork means of the given scatter. */
    public static CellEstimate estimate(Random random, double centre, int forks, double scatter) {
        return CellEstimate.of(gaussian(random, centre, forks, scatter, 1, 0));
    }

    public static Interval interval(CellEstimate estimate) {
        return Objects.requireNonNull(estimate.interval());
    }
}
