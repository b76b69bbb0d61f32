package crossover.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * Warm-up that goes on while steps become faster: where the last window of JMH's warm-up took clearly less than the one before,
 * the first measured one would fall on. Bounded: what still falls then is measured, and its row says so.
 */
final class WarmUp {
    private static final double CLEARLY = 0.95;
    private static final int MOST_WINDOWS = 20;
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A batch from start to end, which is checked, {@link #add}ed here and not counted elsewhere. */
    @FunctionalInterface
    interface Invocation {
        void run() throws InterruptedException;
    }

    private double before = Double.NaN;
    private double last = Double.NaN;
    private long nanos;
    private long transitions;
    private boolean over;

    /** An invocation of the window that is under way. */
    void add(long spentNanos, long taken) {
        nanos += spentNanos;
        transitions += taken;
    }

    /** The window is at its end. */
    void endWindow() {
        if (transitions > 0) {
            before = last;
            last = (double) nanos / transitions;
        }
        nanos = 0;
        transitions = 0;
    }

    /** Before each of JMH's iterations: runs on where it is the first that is measured, and it would not be warm. */
    void goOnBefore(IterationParams iteration, Invocation invocation) throws InterruptedException {
        if (over || iteration.getType() != IterationType.MEASUREMENT) {
            return;
        }
        over = true;
        for (int window = 0; window < MOST_WINDOWS && isFalling(); window++) {
            long began = System.nanoTime();
            do {
                invocation.run();
            } while (System.nanoTime() - began < WINDOW_NANOS);
            endWindow();
        }
    }

    /** Not where there were fewer than two windows: somebody asked for no warm-up. */
    boolean isFalling() {
        return last < CLEARLY * before;
    }
}
