package crossover.workload;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What launches and their synchronisations leave on the Java heap, in bytes. */
public final class LaunchScenario {
    private static final int LAUNCHES = 5_000;

    private LaunchScenario() {}

    public static void main(String[] arguments) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workload sum = VectorSum.compute("cuda:0", 100)) {
            sum.begin();
            long bytes = 0;
            for (int round = 0; round < 2; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int launch = 0; launch < LAUNCHES; launch++) {
                    sum.run();
                }
                bytes = threads.getCurrentThreadAllocatedBytes() - before;
            }
            sum.end();
            System.out.println("allocated " + bytes);
        }
    }
}
