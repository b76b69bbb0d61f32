package crossover.workload;

import crossover.accelerator.DataPath;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a fork's round trips of the vector sum take on {@code cuda:0} through page-locked memory: a line a length, in nanoseconds. The
 * median of single trips, since what else runs on the machine takes the processor from some of them.
 */
public final class CrossingScenario {
    private static final int WARM_TRIPS = 2000;
    private static final int TRIPS = 1001;

    private CrossingScenario() {}

    /** @param lengths as decimal numbers */
    public static void main(String[] lengths) {
        for (String length : lengths) {
            try (Workload sum = VectorSum.roundTrip("cuda:0", Long.parseLong(length), DataPath.of("pinned"))) {
                sum.begin();
                for (int trip = 0; trip < WARM_TRIPS; trip++) {
                    sum.run();
                }
                long[] nanos = new long[TRIPS];
                for (int trip = 0; trip < TRIPS; trip++) {
                    long start = System.nanoTime();
                    sum.run();
                    nanos[trip] = System.nanoTime() - start;
                }
                sum.end();
                Arrays.sort(nanos);
                System.out.printf(Locale.ROOT, "%s %d%n", length, nanos[TRIPS / 2]);
            }
        }
    }
}
