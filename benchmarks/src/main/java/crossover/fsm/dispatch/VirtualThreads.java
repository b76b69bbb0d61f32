package crossover.fsm.dispatch;

import crossover.fsm.ExecutorOptions;
import crossover.fsm.NativeFrame;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * Where virtual threads come from, with as many carriers as were asked for. The JDK reads its scheduler's parallelism
 * once, when the first virtual thread of the JVM is made; this class sets it before, and refuses to go on where it came
 * too late.
 *
 * <p>In an unmeasured pass they come from a scheduler of our own that counts what it dispatches; measured ones always
 * run on the JDK's.
 */
public final class VirtualThreads implements AutoCloseable {
    /** Why machines that wait for threads of their own kind cannot be pinned. */
    public static final String CHILDREN_NEED_CARRIERS =
            "pinned machines would hold the carriers that their children need";

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

    private final Thread.Builder.OfVirtual machines;
    private final Thread.Builder.OfVirtual helpers;
    private final int parallelism;
    private final Runnable stop;

    private VirtualThreads(
            Thread.Builder.OfVirtual machines, Thread.Builder.OfVirtual helpers, int parallelism, Runnable stop) {
        this.machines = machines;
        this.helpers = helpers;
        this.parallelism = parallelism;
        this.stop = stop;
    }

    public static VirtualThreads open(ExecutorOptions settings) {
        if (settings.count() == null) {
            demandCarriers(settings.parallelism());
            return new VirtualThreads(Thread.ofVirtual(), Thread.ofVirtual(), settings.parallelism(), () -> {});
        }
        ForkJoinPool carriers = ForkJoin.pool(settings.parallelism(), true);
        return new VirtualThreads(
                scheduledBy(settings.suspension().pinned() ? carriers : settings.watched(carriers)),
                scheduledBy(carriers),
                settings.parallelism(),
                carriers::shutdownNow);
    }

    public Thread start(Runnable task) {
        return machines.start(task);
    }

    /** Makes a thread and leaves starting it to others. */
    public Thread unstarted(Runnable task) {
        return machines.unstarted(task);
    }

    /** Starts a thread on the same carriers that is no machine and whose dispatches do not count. */
    public Thread startHelper(Runnable task) {
        return helpers.start(task);
    }

    /** Each runs a task pinned to its carrier. */
    public List<Executor> workers() {
        return Collections.nCopies(parallelism, task -> helpers.start(() -> NativeFrame.under(task)));
    }

    @Override
    public void close() {
        stop.run();
    }

    /** How many carriers the JDK's scheduler has. */
    static int carriers() {
        return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                .getParallelism();
    }

    private static void demandCarriers(int parallelism) {
        System.setProperty(PARALLELISM, Integer.toString(parallelism));
        Thread.ofVirtual().start(() -> {});
        if (carriers() != parallelism) {
            throw new IllegalStateException(
                    "virtual threads have %d carriers in this JVM, not %d: one was started before the parallelism was set; start the JVM with -D%s=%d"
                            .formatted(carriers(), parallelism, PARALLELISM, parallelism));
        }
    }

    /** The JDK's own tests make virtual threads for a scheduler this way; there is no public one. */
    private static Thread.Builder.OfVirtual scheduledBy(Executor scheduler) {
        try {
            Constructor<?> constructor = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return (Thread.Builder.OfVirtual) constructor.newInstance(scheduler);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new IllegalStateException(
                    "the hops of virtual threads cannot be counted on this JDK (%s): start the JVM with --add-opens java.base/java.lang=ALL-UNNAMED"
                            .formatted(failure),
                    failure);
        }
    }
}
