package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 5: machines in flight are handed over and have not ended, all at once. */
class StartingGateTest {
    private static final InputBits BITS = InputBits.draw(17, 1000);
    private static final SerialReference REFERENCE = new SerialReference(BITS);
    private static final int MACHINES = 500;

    private static final class Progress {
        private final AtomicInteger steps = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final Batch batch = new Batch(BITS, MACHINES, this::machine, machine -> ended.incrementAndGet());

        private Machine machine(int index) {
            return new Machine(index) {
                @Override
                public boolean step() {
                    steps.incrementAndGet();
                    return super.step();
                }
            };
        }
    }

    static Stream<Arguments> cells() {
        return ExecutorKind.all().stream()
                .flatMap(kind -> Arrays.stream(Mode.values())
                        .filter(mode -> mode != Mode.DIRECT && kind.has(mode))
                        .map(mode -> Arguments.of(kind, mode)));
    }

    /** Two rounds, since an executor is used again in every invocation. */
    @ParameterizedTest
    @MethodSource("cells")
    void letsNoMachineStepBeforeAllAreHandedOver(ExecutorKind kind, Mode mode) throws InterruptedException {
        Progress progress = new Progress();
        try (MachineExecutor executor = kind.open(mode, Runtime.getRuntime().availableProcessors())) {
            for (int round = 0; round < 2; round++) {
                progress.batch.start(0);
                progress.steps.set(0);
                progress.batch.hold(executor);
                executor.handOver(progress.batch);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                assertThat(progress.steps).as("steps before the gate opened").hasValue(0);
                executor.finish(progress.batch);
                assertThat(progress.batch.outcome()).isEqualTo(REFERENCE.expected(0, MACHINES));
            }
        }
    }

    /** What the gate is there for: an executor without one begins at once. */
    @Test
    void isMissedWhereThereIsNone() throws InterruptedException {
        Progress progress = new Progress();
        try (SubmittingExecutor executor =
                (SubmittingExecutor) ExecutorKind.of("single").open(Mode.HOP, 1)) {
            progress.batch.start(0);
            executor.submit(progress.batch, progress.batch.machine(0));
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (progress.ended.get() == 0 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }

            assertThat(progress.ended)
                    .as("machines that ended before the second was handed over")
                    .hasValue(1);
        }
    }
}
