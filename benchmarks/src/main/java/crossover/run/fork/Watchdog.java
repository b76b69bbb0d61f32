package crossover.run.fork;

import java.time.Duration;

/**
 * Ends a fork that no longer answers. JMH 1.37 interrupts a shot that outlasts its time-out, again and again until it ends; in
 * other modes it waits without end for all threads to leave the iteration, before it looks at the time-out.
 */
final class Watchdog implements AutoCloseable {
    private final Duration limit;
    private final Thread thread;
    private volatile boolean bitten;

    /** Lets the children of this process live for {@code limit}. */
    Watchdog(Duration limit) {
        this.limit = limit;
        this.thread = Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    }

    private void watch() {
        try {
            Thread.sleep(limit);
            bitten = true;
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it ended the fork. */
    boolean hasBitten() {
        return bitten;
    }

    String reason() {
        return "no answer for " + limit.toSeconds()
                + " s: the fork was ended (JMH's -to sets how long an iteration may take)";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
