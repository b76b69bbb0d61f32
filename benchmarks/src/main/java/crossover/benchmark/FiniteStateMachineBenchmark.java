package crossover.benchmark;

import crossover.fsm.Batch;
import crossover.fsm.BatchOutcome;
import crossover.fsm.ExecutorKind;
import crossover.fsm.FairnessCheck;
import crossover.fsm.FiniteStateMachineRules;
import crossover.fsm.InputBits;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Parallelism;
import crossover.fsm.SerialReference;
import crossover.fsm.Suspension;
import crossover.workload.PlannedBy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;

/**
 * What one transition of a coroutine-style state machine costs on each kind of executor. An invocation runs a batch of
 * machines from start to end; every one is checked against a serial reference, outside of timing. Where more machines are in
 * flight than there are threads, all are handed over before timing, and what that costs is a figure of its own.
 */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@PlannedBy(FiniteStateMachineRules.class)
public class FiniteStateMachineBenchmark extends FiniteStateMachineFork {
    private static final int MOST_MACHINES_CHECKED = 16_384;

    @Param({
        "switch",
        "table",
        "call",
        "deque",
        "continuation",
        "single",
        "fixed",
        "forkjoin:fifo",
        "forkjoin:lifo",
        "future",
        "virtual",
        "virtual:park",
        "structured",
        "platform",
        "kotlin",
        "netty",
        "vertx",
        "reactor",
        "disruptor",
        "pekko"
    })
    private String executor;

    @Param({"direct", "hop"})
    private String mode;

    /**
     * Machines in flight at once. Where there are more of them than threads, none takes a step before all have been handed
     * over, and time runs from then on; where there are not, the executor is idle, and waking it is what is measured.
     */
    @Param("16384")
    private int machines;

    /** Threads that may take steps at once. */
    @Param(Parallelism.ALL)
    private String parallelism;

    @Param("42")
    private long seed;

    /** How long a machine sleeps before each transition in mode {@code timed}: milliseconds. */
    @Param("1")
    private String wait;

    /** Frames that lie below a machine's own on its stack while it is suspended, where it has one. */
    @Param("0")
    private String depth;

    /** What a machine does in each state: tokens of {@link Blackhole#consumeCPU}, about a nanosecond or two each. */
    @Param("0")
    private int work;

    /** Whether a native frame lies below them, which pins a virtual thread to its carrier. */
    @Param("false")
    private String pinned;

    private InputBits bits;
    private SerialReference reference;
    private Batch batch;
    private Suspension suspension;
    private MachineExecutor opened;
    private int threads;
    private int word;
    private boolean held;
    private HandOver handOver;
    private long allocatedBefore;
    private long began;
    private WarmUp warmUp;

    @Setup(Level.Trial)
    public void open() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a virtual thread would drive the machines that it is compared with");
        }
        ExecutorKind kind = ExecutorKind.of(executor);
        bits = InputBits.draw(seed, kind.words());
        reference = new SerialReference(bits);
        batch = work == 0 ? new Batch(bits, machines) : new Batch(bits, machines, () -> Blackhole.consumeCPU(work));
        handOver = HandOver.NONE;
        warmUp = new WarmUp();
        threads = kind.threads(Mode.of(mode)).atOnce(Parallelism.of(parallelism));
        suspension = Suspension.of(wait, depth, pinned);
        held = machines > threads && Mode.of(mode) != Mode.DIRECT;
        opened = kind.open(Mode.of(mode), Parallelism.of(parallelism), suspension);
    }

    @Setup(Level.Iteration)
    public void goOnWarmingUp(IterationParams iteration) throws InterruptedException {
        warmUp.goOnBefore(iteration, () -> {
            start();
            run();
            long spent = System.nanoTime() - began;
            warmUp.add(spent, checked().transitions());
        });
    }

    @Setup(Level.Invocation)
    public void start() throws InterruptedException {
        batch.start(word);
        if (held) {
            handOver = HandOver.of(batch, opened);
        }
        allocatedBefore = Allocation.ofAllThreads();
        began = System.nanoTime();
    }

    @Benchmark
    public void run() throws InterruptedException {
        if (held) {
            opened.finish(batch);
        } else {
            opened.run(batch);
        }
    }

    @TearDown(Level.Invocation)
    public void check(TransitionCounters counters, EventCounters events) {
        long spent = System.nanoTime() - began;
        events.add(handOver);
        events.allocatedBytes += Allocation.ofAllThreads() - allocatedBefore;
        double displacement = batch.displacement();
        BatchOutcome outcome = checked();
        warmUp.add(spent, outcome.transitions());
        counters.transition += outcome.transitions();
        counters.coreTransition += (double) outcome.transitions() / threads;
        counters.machine += outcome.machines();
        events.transitions += outcome.transitions();
        events.machines += outcome.machines();
        events.displacement += displacement * outcome.machines();
    }

    /** What the batch delivered, held against the reference; the next one takes the next words. */
    private BatchOutcome checked() {
        BatchOutcome outcome = batch.outcome();
        outcome.mustBe(reference.expected(word, machines));
        word = batch.following();
        return outcome;
    }

    @TearDown(Level.Iteration)
    public void endWindow() {
        warmUp.endWindow();
    }

    /** After the last measurement, so that what it loads and profiles costs the measured code nothing. */
    @TearDown(Level.Trial)
    public void checkFairness() throws InterruptedException {
        opened.close();
        new FairnessCheck(bits, reference, Math.min(machines, MOST_MACHINES_CHECKED))
                .verify(ExecutorKind.of(executor), Mode.of(mode), Parallelism.of(parallelism), suspension);
    }
}
