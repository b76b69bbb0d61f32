package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.fsm.executor.VirtualThreadPerMachine;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutorKindTest {
    private static final InputBits BITS = InputBits.draw(11, 3000);
    private static final SerialReference REFERENCE = new SerialReference(BITS);

    static Stream<Arguments> cells() {
        return ExecutorKind.all().stream()
                .flatMap(kind -> Arrays.stream(Mode.values()).filter(kind::has).map(mode -> Arguments.of(kind, mode)));
    }

    /** Twice, since a batch and an executor are used again in every invocation. */
    @ParameterizedTest
    @MethodSource("cells")
    void deliversWhatTheSerialReferenceDoes(ExecutorKind kind, Mode mode) throws InterruptedException {
        Batch batch = new Batch(BITS, 1000);
        try (MachineExecutor executor = kind.open(mode, Runtime.getRuntime().availableProcessors())) {
            for (int word : new int[] {0, 1000}) {
                batch.start(word);
                executor.run(batch);
                assertThat(batch.outcome()).isEqualTo(REFERENCE.expected(word, 1000));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void dispatchesEachTransitionOnTheThreadsAskedFor(ExecutorKind kind, Mode mode) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        new FairnessCheck(BITS, REFERENCE, 1000).verify(kind, mode, processors, Suspension.NEUTRAL);
        new FairnessCheck(BITS, REFERENCE, 1000).verify(kind, mode, 1, Suspension.NEUTRAL);
    }

    @Test
    void namesTheExecutorsThereAre() {
        assertThat(ExecutorKind.of("virtual")).isInstanceOf(VirtualThreadPerMachine.class);
        assertThatThrownBy(() -> ExecutorKind.of("turbo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no executor is called 'turbo'; there are: ")
                .hasMessageContaining(
                        "switch, switch:replayed, table, call, deque, continuation, single, fixed, forkjoin:fifo, forkjoin:lifo, "
                                + "future, virtual, virtual:park, structured, platform, kotlin, netty, vertx, reactor, disruptor, pekko");
    }

    @Test
    void refusesAModeThatMeansNothing() {
        assertThatThrownBy(() -> ExecutorKind.of("switch").open(Mode.HOP, 1))
                .hasMessage("switch has no meaning in mode hop: nothing schedules its steps");
    }
}
