package crossover.statistics.crossing;

import java.util.Arrays;
import java.util.List;

/**
 * Logarithms of a sweep's times, as measured or as they might as well have been.
 *
 * @param opponents by opponent, then by size; NaN where one was not measured
 * @param device by size
 */
record LogTimes(double[][] opponents, double[] device) {
    static LogTimes measured(List<SizePoint> sweep) {
        int most =
                sweep.stream().mapToInt(point -> point.opponents().size()).max().orElse(0);
        double[][] opponents = new double[most][sweep.size()];
        double[] device = new double[sweep.size()];
        for (int size = 0; size < sweep.size(); size++) {
            SizePoint point = sweep.get(size);
            device[size] = point.device().logMean();
            for (int opponent = 0; opponent < most; opponent++) {
                opponents[opponent][size] = point.opponents().get(opponent).logMean();
            }
        }
        return new LogTimes(opponents, device);
    }

    /** Arrays of its own, to be filled anew for each draw. */
    LogTimes copy() {
        return new LogTimes(Arrays.stream(opponents).map(double[]::clone).toArray(double[][]::new), device.clone());
    }

    /** Above 0 the device wins; NaN where the opponent was not measured. */
    double speedUp(int opponent, int size) {
        return opponents[opponent][size] - device[size];
    }
}
