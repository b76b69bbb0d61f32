package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.workload.Host;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenLoopTest {
    private static final InputBits BITS = InputBits.draw(13, 4096);
    private static final int MACHINES = 1280;

    @Test
    void stampsOneMachineInSixtyFour() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop(ExecutorKind.of("single"), 1, BITS, MACHINES, 42)) {
            assertThat(loop.capacity()).isPositive();
            loop.start(100_000);
            loop.run();
            loop.check();

            assertThat(loop.latencies().getTotalCount()).isEqualTo(MACHINES / 64);
            assertThat(loop.latencies().getMinValue()).isPositive();
        }
    }

    /** Ten arrivals a millisecond. */
    @Test
    void keepsToTheSchedule() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop(ExecutorKind.of("single"), 1, BITS, MACHINES, 42)) {
            loop.start(10_000);
            loop.run();

            assertThat(loop.latencies().getTotalCount()).isEqualTo(MACHINES / OpenLoop.STAMPED);
            // 1,279 gaps of 100 µs each: the mean of so many exponential ones is within 10% of theirs, but for one in
            // 2,000.
            assertThat(loop.rate()).isBetween(9000.0, 11_000.0);
        }
    }

    /** The executor stops for 60 ms, in which 600 of 1,280 machines are due: half of those waited 30 ms or more. */
    @Test
    void countsTheWaitOfMachinesThatWereDueDuringAStall() throws InterruptedException {
        SubmittingExecutor stalling = new SubmittingExecutor() {
            @Override
            public void submit(Batch batch, Machine machine) {
                if (machine.index() == 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
                }
                while (machine.step()) {}
                batch.finished(machine);
            }

            @Override
            public List<? extends Executor> workers(Batch batch) {
                return List.of();
            }
        };
        try (OpenLoop loop = new OpenLoop(stalling, BITS, MACHINES, 42, OpenLoop::waitUntil)) {
            loop.start(10_000);
            loop.run();

            assertThat(loop.latencies().getValueAtPercentile(75)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }

    /** In 64 ms of arrivals the driver sleeps through ten: what was due then waited for it, not for the executor. */
    @Test
    void isVoidWhereTheDriverPauses() throws InterruptedException {
        AtomicInteger waits = new AtomicInteger();
        LongUnaryOperator pausing = moment -> {
            if (waits.getAndIncrement() == 6400) {
                OpenLoop.waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10));
            }
            return OpenLoop.waitUntil(moment);
        };
        SubmittingExecutor single =
                (SubmittingExecutor) ExecutorKind.of("single").open(Mode.HOP, 1);
        try (OpenLoop loop = new OpenLoop(single, BITS, 12_800, 42, pausing)) {
            loop.start(200_000);
            loop.run();

            assertThat(loop.lateness().getMaxValue()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(9));
            assertThat(loop.isLate()).isTrue();
        }
    }

    /** The executor stalls three times, for 5 ms each: of 2% of the machines that wait longest there are three bursts. */
    @Test
    void countsAStallAsOneBurst() throws InterruptedException {
        SubmittingExecutor stalling = onOneThread(machine -> {
            if (machine.index() % 20_000 == 10_000) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
            }
        });
        try (OpenLoop loop = new OpenLoop(stalling, BITS, 60_000, 42, OpenLoop::waitUntil)) {
            loop.start(50_000);
            loop.run();

            // Each stall holds 2,000 of 60,000 machines up: the longest waits of 2% are the first of each. A pause of
            // this machine
            // may be another one.
            assertThat(loop.bursts(98)).isBetween(3, 5);
        }
    }

    /** A machine that takes 50 µs on one thread can be done 20,000 times a second. */
    @Test
    void findsTheRateThatStaysWithinABound() throws InterruptedException {
        SubmittingExecutor slow = onOneThread(machine -> OpenLoop.waitUntil(System.nanoTime() + 50_000));
        try (OpenLoop loop = new OpenLoop(slow, BITS, 640, 42, OpenLoop::waitUntil)) {
            assertThat(loop.sustainedRate(TimeUnit.MILLISECONDS.toNanos(20))).isBetween(5000.0, 20_000.0);
            assertThat(loop.sustainedRate(1)).isNaN();
        }
    }

    /** Runs each machine to its end on one thread, after something else. */
    private static SubmittingExecutor onOneThread(Consumer<Machine> first) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        return new SubmittingExecutor() {
            @Override
            public void submit(Batch batch, Machine machine) {
                thread.execute(() -> {
                    first.accept(machine);
                    while (machine.step()) {}
                    batch.finished(machine);
                });
            }

            @Override
            public List<? extends Executor> workers(Batch batch) {
                return List.of(thread);
            }

            @Override
            public void close() {
                thread.shutdownNow();
            }
        };
    }

    @Test
    void drawsTheSameArrivalsFromASeed() throws InterruptedException {
        double[] rates = new double[2];
        for (int i = 0; i < rates.length; i++) {
            try (OpenLoop loop = new OpenLoop(ExecutorKind.of("single"), 1, BITS, MACHINES, 7)) {
                loop.start(100_000);
                loop.run();
                rates[i] = loop.rate();
            }
        }
        assertThat(rates[0]).isEqualTo(rates[1]);
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
        assertThatThrownBy(() -> new OpenLoop(ExecutorKind.of("deque"), 1, BITS, MACHINES, 42))
                .hasMessage("deque takes no arrivals: its machines are all there from the start");
        assertThat(new LatencyRules()
                        .reasonToSkip(
                                "arrive",
                                Map.of("executor", "deque", "machines", "100", "rate", "1000"),
                                new Host(8L << 30, List.of())))
                .hasValue("deque takes no arrivals: its machines are all there from the start");
    }

    @Test
    void leavesAProcessorToTheDriver() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(new LatencyRules()
                        .reasonToSkip(
                                "arrive",
                                Map.of("executor", "fixed", "machines", "100", "rate", "1000", "parallelism", "all"),
                                new Host(8L << 30, List.of())))
                .hasValue("parallelism %d leaves none of %d processors to the driver of the arrivals"
                        .formatted(processors, processors));
    }
}
