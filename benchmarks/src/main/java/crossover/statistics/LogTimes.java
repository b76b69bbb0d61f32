package crossover.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Logarithms of a sweep's times, as measured or as they might as well have been.
 *
 * @param loops by loop, then by size; NaN where a loop was not measured
 * @param device by size
 */
record LogTimes(double[][] loops, double[] device) {
    static LogTimes measured(List<SizePoint> sweep) {
        int most = sweep.stream().mapToInt(point -> point.loops().size()).max().orElse(0);
        double[][] loops = new double[most][sweep.size()];
        double[] device = new double[sweep.size()];
        for (int size = 0; size < sweep.size(); size++) {
            SizePoint point = sweep.get(size);
            device[size] = point.device().logMean();
            for (int loop = 0; loop < most; loop++) {
                loops[loop][size] = point.loops().get(loop).logMean();
            }
        }
        return new LogTimes(loops, device);
    }

    /** Arrays of its own, to be filled anew for each draw. */
    LogTimes copy() {
        return new LogTimes(Arrays.stream(loops).map(double[]::clone).toArray(double[][]::new), device.clone());
    }

    /** Above 0 the device wins; NaN where the loop was not measured. */
    double speedUp(int loop, int size) {
        return loops[loop][size] - device[size];
    }
}
