package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BatchTest {
    private static final InputBits BITS = InputBits.draw(9, 1000);

    private static double displacement(MachineExecutor executor) throws InterruptedException {
        Batch batch = new Batch(BITS, 1000);
        batch.start(0);
        try (executor) {
            executor.run(batch);
        }
        return batch.displacement();
    }

    /** The bare queue alone: where another thread takes what is submitted, the system's scheduler has a say. */
    @Test
    void findsARoundRobinFair() throws InterruptedException {
        assertThat(displacement(ExecutorKind.of("deque").open(Mode.HOP, 1))).isZero();
    }

    /** Random places are a third of the range apart on average; paths of the same length keep some order. */
    @Test
    void findsOneMachineAfterTheOtherUnfair() throws InterruptedException {
        assertThat(displacement(ExecutorKind.of("table").open(Mode.DIRECT, 1))).isCloseTo(0.31, within(0.04));
    }
}
