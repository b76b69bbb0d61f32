package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.fsm.dispatch.Resubmission;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Steps and hand-over are two figures. */
class HandOverTest {
    private static final InputBits BITS = InputBits.draw(29, 16_384);
    private static final int MACHINES = 16_384;
    private static final int ROUNDS = 41;
    private static final long SLOWED_BY_NANOS = 1000;

    /** One thread, to which a machine is handed over a microsecond later. */
    private record Slowed(SubmittingExecutor executor) implements SubmittingExecutor {
        @Override
        public void submit(Batch batch, Machine machine) {
            for (long end = System.nanoTime() + SLOWED_BY_NANOS; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
            executor.submit(batch, machine);
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return executor.workers(batch);
        }

        @Override
        public void close() {
            executor.close();
        }
    }

    private record Times(double handOver, double steps) {}

    private static SubmittingExecutor single() {
        ExecutorOptions settings = new ExecutorOptions(Mode.HOP, 1, Suspension.NEUTRAL, null);
        return new Resubmission(Executors.newSingleThreadExecutor(), settings);
    }

    private static Times run(SubmittingExecutor executor, Batch batch) throws InterruptedException {
        batch.start(0);
        batch.hold(executor);
        long begin = System.nanoTime();
        executor.handOver(batch);
        long handedOver = System.nanoTime();
        executor.finish(batch);
        return new Times(handedOver - begin, System.nanoTime() - handedOver);
    }

    /** Paired: what the machine does meanwhile hits both sides. */
    @Test
    void aSlowHandOverChangesNoStep() throws InterruptedException {
        double[] steps = new double[ROUNDS];
        double[] handOver = new double[ROUNDS];
        try (SubmittingExecutor plain = single();
                SubmittingExecutor slowed = new Slowed(single())) {
            Batch batch = new Batch(BITS, MACHINES);
            for (int round = -ROUNDS; round < ROUNDS; round++) { // The first half warms up.
                Times one = run(round % 2 == 0 ? plain : slowed, batch);
                Times other = run(round % 2 == 0 ? slowed : plain, batch);
                Times base = round % 2 == 0 ? one : other;
                Times late = round % 2 == 0 ? other : one;
                steps[Math.floorMod(round, ROUNDS)] = late.steps / base.steps;
                handOver[Math.floorMod(round, ROUNDS)] = (late.handOver - base.handOver) / MACHINES;
            }
        }
        assertThat(median(steps)).isCloseTo(1, within(0.05));
        assertThat(median(handOver)).isGreaterThan(0.9 * SLOWED_BY_NANOS);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
