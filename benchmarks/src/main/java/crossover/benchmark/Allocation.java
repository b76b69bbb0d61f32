package crossover.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the JVM's threads have allocated, those that have ended included. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** In bytes, since the JVM started. */
    static long ofAllThreads() {
        return THREADS.getTotalThreadAllocatedBytes();
    }
}
