package crossover.statistics;

import java.util.List;

/**
 * The mean of shares over forks, on the scale of their angle, arcsin √p: it has ends, as a share has, and the same scatter
 * everywhere between them (Bartlett 1947), so that no interval passes 0 or 1.
 */
public final class Share {
    private Share() {}

    /** @param forks a share each, from 0 to 1 */
    public static double centre(List<Double> forks) {
        return share(Moments.mean(angles(forks)));
    }

    /**
     * 95%, by Student's t over the forks' angles.
     *
     * @param forks two or more shares, from 0 to 1
     */
    public static Interval interval(List<Double> forks) {
        double[] angles = angles(forks);
        double mean = Moments.mean(angles);
        double halfWidth = StudentT.ofForks(angles.length) * Math.sqrt(Moments.variance(angles) / angles.length);
        return new Interval(share(Math.max(0, mean - halfWidth)), share(Math.min(Math.PI / 2, mean + halfWidth)));
    }

    private static double[] angles(List<Double> forks) {
        return forks.stream().mapToDouble(share -> Math.asin(Math.sqrt(share))).toArray();
    }

    private static double share(double angle) {
        return Math.sin(angle) * Math.sin(angle);
    }
}
