package crossover.workload;

import crossover.accelerator.DataPath;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a fork's round trips of the vector sum take on {@code cuda:0} through page-locked memory: a line a length, in nanoseconds. The
 * median of short batches, since what else runs on the machine takes the processor from some of them.
 */
public final class CrossingScenario {
    private static final int WARM_TRIPS = 2000;
    private static final int BATCHES = 41;
    private static final long BATCH_NANOS = 1_000_000;

    private CrossingScenario() {}

    /** @param lengths as decimal numbers */
    public static void main(String[] lengths) {
        for (String length : lengths) {
            try (Workload sum = VectorSum.roundTrip("cuda:0", Long.parseLong(length), DataPath.of("pinned"))) {
                sum.begin();
                for (int trip = 0; trip < WARM_TRIPS; trip++) {
                    sum.run();
                }
                double[] batches = new double[BATCHES];
                for (int batch = 0; batch < BATCHES; batch++) {
                    batches[batch] = mean(sum);
                }
                sum.end();
                Arrays.sort(batches);
                System.out.printf(Locale.ROOT, "%s %.1f%n", length, batches[BATCHES / 2]);
            }
        }
    }

    private static double mean(Workload work) {
        long start = System.nanoTime();
        long passed;
        long trips = 0;
        do {
            work.run();
            trips++;
            passed = System.nanoTime() - start;
        } while (passed < BATCH_NANOS);
        return (double) passed / trips;
    }
}
