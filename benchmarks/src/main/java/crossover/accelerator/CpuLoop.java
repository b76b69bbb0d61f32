package crossover.accelerator;

import java.util.Arrays;

/** The ways in which the processor itself runs a workload's loop, in the order in which they are listed. */
public enum CpuLoop {
    LOOP("loop", "a plain loop on one thread", Threads.ONE, false),
    VECTOR("vector", "the Vector API on one thread", Threads.ONE, true),
    PARALLEL("parallel", "a plain loop on a team of threads that wait for work", Threads.TEAM, false),
    PARALLEL_VECTOR("parallel-vector", "the Vector API on a team of threads that wait for work", Threads.TEAM, true),
    FORKJOIN("forkjoin", "a plain loop in a fork-join pool", Threads.POOL, false);

    /** Who runs it. */
    public enum Threads {
        /** The caller alone. */
        ONE,
        /** Threads that stay together between calls and wait for the next, the caller among them. */
        TEAM,
        /** A fork-join pool, whose threads sleep between calls: what most Java code does. */
        POOL
    }

    private final Selector selector;
    private final String title;
    private final Threads threads;
    private final boolean vector;

    CpuLoop(String name, String title, Threads threads, boolean vector) {
        this.selector = Selector.loop(name);
        this.title = title;
        this.threads = threads;
        this.vector = vector;
    }

    /** @throws IllegalArgumentException where no loop has this selector */
    public static CpuLoop of(String selector) {
        return Arrays.stream(values())
                .filter(loop -> loop.selector.toString().equals(selector))
                .findFirst()
                .orElseThrow(() -> DeviceApis.unknown(selector));
    }

    public Selector selector() {
        return selector;
    }

    String title() {
        return title;
    }

    public Threads threads() {
        return threads;
    }

    /** As many threads as the JVM may use at once: affinity and a container's quota count. */
    int usableThreads() {
        return threads == Threads.ONE ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** Whether it is written with the Vector API, which a Java may lack. */
    public boolean isVector() {
        return vector;
    }
}
