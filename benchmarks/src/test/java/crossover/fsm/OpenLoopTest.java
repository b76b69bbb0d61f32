package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.workload.Host;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenLoopTest {
    private static final InputBits BITS = InputBits.draw(13, 4096);
    private static final int MACHINES = 1280;

    @Test
    void stampsOneMachineInSixtyFour() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop(ExecutorKind.of("single"), 1, BITS, MACHINES)) {
            assertThat(loop.capacity()).isPositive();
            loop.start();
            loop.run(100_000);
            loop.check();

            assertThat(loop.latencies().getTotalCount()).isEqualTo(MACHINES / 64);
            assertThat(loop.latencies().getMinValue()).isPositive();
        }
    }

    /** Ten arrivals a millisecond: the run cannot be shorter than the schedule. */
    @Test
    void keepsToTheSchedule() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop(ExecutorKind.of("single"), 1, BITS, MACHINES)) {
            loop.start();
            long before = System.nanoTime();
            loop.run(10_000);

            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(127));
        }
    }

    /** The executor stops for 60 ms, in which 600 of 1,280 machines are due: half of those waited 30 ms or more. */
    @Test
    void countsTheWaitOfMachinesThatWereDueDuringAStall() throws InterruptedException {
        SubmittingExecutor stalling = (batch, machine) -> {
            if (machine.index() == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            }
            while (machine.step()) {}
            batch.finished(machine);
        };
        try (OpenLoop loop = new OpenLoop(stalling, BITS, MACHINES)) {
            loop.start();
            loop.run(10_000);

            assertThat(loop.latencies().getValueAtPercentile(75)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }

    @ParameterizedTest
    @MethodSource("crossover.fsm.ExecutorKind#all")
    void takesArrivalsWhereverMachinesCanBeHandedOver(ExecutorKind kind) {
        if (kind.has(Mode.HOP)) {
            try (MachineExecutor executor =
                    kind.open(Mode.HOP, Runtime.getRuntime().availableProcessors())) {
                assertThat(executor instanceof SubmittingExecutor).isEqualTo(kind.takesArrivals());
            }
        } else {
            assertThat(kind.takesArrivals()).isFalse();
        }
    }

    @Test
    void refusesAnExecutorWithoutThreadsOfItsOwn() {
        assertThatThrownBy(() -> new OpenLoop(ExecutorKind.of("deque"), 1, BITS, MACHINES))
                .hasMessage("deque takes no arrivals: its machines are all there from the start");
        assertThat(new LatencyRules()
                        .reasonToSkip(
                                "arrive",
                                Map.of("executor", "deque", "machines", "100"),
                                new Host(8L << 30, List.of())))
                .hasValue("deque takes no arrivals: its machines are all there from the start");
    }

    @Test
    void leavesAProcessorToTheDriver() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(new LatencyRules()
                        .reasonToSkip(
                                "arrive",
                                Map.of("executor", "fixed", "machines", "100", "parallelism", "all"),
                                new Host(8L << 30, List.of())))
                .hasValue("parallelism %d leaves none of %d processors to the driver of the arrivals"
                        .formatted(processors, processors));
    }
}
