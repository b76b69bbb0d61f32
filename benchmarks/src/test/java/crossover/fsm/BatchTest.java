package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
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

    /** Eleven machines of three workers: 4, 4 and 3, each worker's side by side in memory. */
    @Test
    void givesEachWorkerABlock() {
        assertThat(workers(new Batch(BITS, 11), 3)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2);
        assertThat(workers(Batch.arriving(BITS, 5, machine -> {}), 3)).containsExactly(0, 1, 2, 0, 1);
        assertThat(new Batch(BITS, 1_000_000).worker(new Machine(999_999), 4)).isEqualTo(3);
    }

    private static List<Integer> workers(Batch batch, int workers) {
        return IntStream.range(0, batch.size())
                .mapToObj(index -> batch.worker(batch.machine(index), workers))
                .toList();
    }
}
