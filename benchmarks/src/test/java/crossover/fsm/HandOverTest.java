package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.fsm.dispatch.Resubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Steps and hand-over are two figures. */
class HandOverTest {
    private static final InputBits BITS = InputBits.draw(29, 16_384);
    private static final int MACHINES = 16_384;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 12;
    private static final int FEWEST_PAIRS = 4;
    private static final int MOST_PAIRS = 30;

    /** A hand-over counted in would be fifty steps. */
    private static final double SAME = 0.2;

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

    /**
     * Paired: what the machine does meanwhile hits both sides. Where an executor's queue happens to lie decides some per cent, so
     * that both are made anew; a busy machine is given more of them.
     */
    @Test
    void aSlowHandOverChangesNoStep() throws InterruptedException {
        List<Double> steps = new ArrayList<>();
        List<Double> handOver = new ArrayList<>();
        Batch batch = new Batch(BITS, MACHINES);
        for (int pair = 0; pair < MOST_PAIRS && !isLevel(steps); pair++) {
            try (SubmittingExecutor plain = single();
                    SubmittingExecutor slowed = new Slowed(single())) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    Times one = run(round % 2 == 0 ? plain : slowed, batch);
                    Times other = run(round % 2 == 0 ? slowed : plain, batch);
                    Times base = round % 2 == 0 ? one : other;
                    Times late = round % 2 == 0 ? other : one;
                    if (round >= 0) {
                        steps.add(late.steps / base.steps);
                        handOver.add((late.handOver - base.handOver) / MACHINES);
                    }
                }
            }
        }
        assertThat(median(steps)).isCloseTo(1, within(SAME));
        assertThat(median(handOver)).isGreaterThan(0.9 * SLOWED_BY_NANOS);
    }

    private static boolean isLevel(List<Double> steps) {
        return steps.size() >= FEWEST_PAIRS * ROUNDS && Math.abs(median(steps) - 1) <= SAME;
    }

    private static double median(List<Double> values) {
        return StatUtils.percentile(
                values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }
}
