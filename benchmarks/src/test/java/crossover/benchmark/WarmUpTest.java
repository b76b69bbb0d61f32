package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

class WarmUpTest {
    private static final IterationParams MEASURED =
            new IterationParams(IterationType.MEASUREMENT, 3, TimeValue.milliseconds(50), 1);
    private static final IterationParams WARM_UP =
            new IterationParams(IterationType.WARMUP, 3, TimeValue.milliseconds(50), 1);

    private final WarmUp warmUp = new WarmUp();

    private void window(long nanosATransition) {
        warmUp.add(nanosATransition * 7000, 7000);
        warmUp.endWindow();
    }

    /** Windows of one row's quick fork: 898, 1811, 1404 and 102 ns a transition; the next would have been taken. */
    @Test
    void goesOnWhileTheLastWindowFell() throws InterruptedException {
        for (long nanos : new long[] {898, 1811, 1404, 102}) {
            window(nanos);
        }
        AtomicInteger invocations = new AtomicInteger();
        warmUp.goOnBefore(WARM_UP, () -> invocations.incrementAndGet());
        assertThat(invocations).as("JMH's own warm-up").hasValue(0);

        // An invocation of a tenth of a second and more is a window: this one is no faster than the last.
        warmUp.goOnBefore(MEASURED, () -> {
            Thread.sleep(101);
            warmUp.add(102 * 7000, 7000);
            invocations.incrementAndGet();
        });
        assertThat(invocations).hasValue(1);
        assertThat(warmUp.isFalling()).isFalse();

        window(10);
        warmUp.goOnBefore(MEASURED, () -> invocations.incrementAndGet());
        assertThat(invocations).as("once a fork").hasValue(1);
    }

    @Test
    void addsNothingToAWarmRow() throws InterruptedException {
        window(900);
        window(101);
        window(100);
        warmUp.goOnBefore(MEASURED, () -> {
            throw new AssertionError("it is warm");
        });
    }

    /** As with {@code -wi 1}: there is nothing to compare. */
    @Test
    void leavesOneWindowAlone() throws InterruptedException {
        window(900);
        warmUp.goOnBefore(MEASURED, () -> {
            throw new AssertionError("nobody knows");
        });
    }

    /** What falls for ever is measured at last. */
    @Test
    void isBounded() throws InterruptedException {
        window(1000);
        window(100);
        AtomicInteger invocations = new AtomicInteger();
        warmUp.goOnBefore(MEASURED, () -> {
            Thread.sleep(101);
            warmUp.add(1L << (40 - invocations.getAndIncrement()), 1L << 34);
        });
        assertThat(invocations).hasValue(20);
        assertThat(warmUp.isFalling()).isTrue();
    }
}
