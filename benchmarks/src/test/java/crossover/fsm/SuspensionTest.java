package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuspensionTest {
    private static final InputBits BITS = InputBits.draw(19, 1000);
    private static final SerialReference REFERENCE = new SerialReference(BITS);
    private static final int MACHINES = 300;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Rows whose steps are taken on the machine's own stack. */
    static Stream<Arguments> stacks() {
        return ExecutorKind.all().stream()
                .filter(ExecutorKind::keepsItsStack)
                .flatMap(kind ->
                        Stream.of(Mode.HOP, Mode.TIMED).filter(kind::has).map(mode -> Arguments.of(kind, mode)));
    }

    /** The names of the methods on the stack of each step of one machine. */
    private static List<List<String>> stacks(ExecutorKind kind, Mode mode, Suspension suspension)
            throws InterruptedException {
        List<List<String>> stacks = new CopyOnWriteArrayList<>();
        Batch batch = new Batch(
                BITS,
                MACHINES,
                index -> new Machine(index) {
                    @Override
                    public boolean step() {
                        if (index == 7) {
                            stacks.add(StackWalker.getInstance()
                                    .walk(frames -> frames.map(frame -> frame.getClassName()
                                                            .replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                                            .toList()));
                        }
                        return super.step();
                    }
                },
                ended -> {});
        try (MachineExecutor executor = kind.open(mode, PROCESSORS, suspension)) {
            batch.start(0);
            executor.run(batch);
        }
        assertThat(batch.outcome()).isEqualTo(REFERENCE.expected(0, MACHINES));
        return stacks;
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void keepsTheFramesAskedForBelowEachStep(ExecutorKind kind, Mode mode) throws InterruptedException {
        assertThat(stacks(kind, mode, new Suspension(1, 40, false)))
                .isNotEmpty()
                .allSatisfy(stack -> assertThat(stack.stream().filter("Suspension.descend"::equals))
                        .hasSize(40));
        assertThat(stacks(kind, mode, Suspension.NEUTRAL))
                .isNotEmpty()
                .allSatisfy(stack -> assertThat(stack).doesNotContain("Suspension.descend", "NativeFrame.under"));
    }

    /** That the frame pins is what {@link StartingGateTest} sees: the gate holds carriers by it. */
    @ParameterizedTest
    @CsvSource({"virtual, TIMED", "platform, TIMED", "platform, HOP"})
    void keepsANativeFrameBelowEachStep(ExecutorKind kind, Mode mode) throws InterruptedException {
        assertThat(stacks(kind, mode, new Suspension(1, 3, true)))
                .isNotEmpty()
                .allSatisfy(stack -> assertThat(stack)
                        .containsSubsequence("Suspension.descend", "NativeFrame.compare", "NativeFrame.under"));
        new FairnessCheck(BITS, REFERENCE, 100).verify(kind, mode, PROCESSORS, new Suspension(1, 0, true));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void hopsAllTheSameAboveDeepStacks(ExecutorKind kind, Mode mode) throws InterruptedException {
        new FairnessCheck(BITS, REFERENCE, MACHINES).verify(kind, mode, PROCESSORS, new Suspension(1, 20, false));
    }

    /** A lower bound that no machine can undercut; timers count in whole milliseconds. */
    @ParameterizedTest
    @CsvSource({"single", "fixed", "forkjoin:fifo", "future", "virtual", "kotlin", "netty", "vertx", "reactor"})
    void waitsAsLongAsAskedFor(ExecutorKind kind) throws InterruptedException {
        Batch batch = new Batch(BITS, 1);
        try (MachineExecutor executor = kind.open(Mode.TIMED, PROCESSORS, new Suspension(5, 0, false))) {
            batch.start(0);
            long before = System.nanoTime();
            executor.run(batch);
            long millis = (System.nanoTime() - before) / 1_000_000;

            assertThat(millis).isGreaterThanOrEqualTo(4 * batch.outcome().transitions());
        }
    }

    @Test
    void worksInEachState() throws InterruptedException {
        AtomicInteger worked = new AtomicInteger();
        Batch batch = new Batch(BITS, MACHINES, worked::incrementAndGet);
        try (MachineExecutor executor = ExecutorKind.of("fixed").open(Mode.HOP, PROCESSORS)) {
            batch.start(0);
            executor.run(batch);
        }

        assertThat(batch.outcome()).isEqualTo(REFERENCE.expected(0, MACHINES));
        assertThat(worked).hasValue((int) batch.outcome().transitions());
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> ExecutorKind.of("netty").open(Mode.HOP, 1, new Suspension(1, 5, false)))
                .hasMessage(
                        "netty keeps no stack of a machine while it is suspended in mode hop: depth has no meaning");
    }
}
