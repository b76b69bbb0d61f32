import com.sun.management.OperatingSystemMXBean;
import crossover.workload.VectorSum;
import crossover.workload.Workload;
import java.lang.management.ManagementFactory;

/**
 * What an idle team takes: opens the vector sum by a row, lets it work for a second and rest for another, then prints the
 * processor time of the whole JVM in the second after that, in milliseconds; the system counts it in steps of 10.
 *
 *     java --add-modules jdk.incubator.vector -cp benchmarks.jar Idle.java cpu:parallel
 */
final class Idle {
    private static final int SECOND = 1000;

    private Idle() {}

    public static void main(String[] arguments) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (Workload workload = VectorSum.compute(arguments[0], 1 << 16)) {
            workload.begin();
            for (long end = System.nanoTime() + SECOND * 1_000_000L; System.nanoTime() < end; ) {
                workload.run();
            }
            Thread.sleep(SECOND);
            long before = system.getProcessCpuTime();
            Thread.sleep(SECOND);
            System.out.println((system.getProcessCpuTime() - before) / 1_000_000);
            workload.end();
        }
    }
}
