package crossover.benchmark;

import crossover.fsm.ExecutorKind;
import crossover.fsm.FootprintRules;
import crossover.fsm.HeapFootprint;
import crossover.fsm.InputBits;
import crossover.fsm.Suspension;
import crossover.workload.PlannedBy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * How much of the heap a suspended machine takes: {@link FootprintCounters#liveBytes}. The score, the time that running and
 * weighing them takes, compares nothing.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@PlannedBy(FootprintRules.class)
public class FiniteStateMachineFootprintBenchmark extends FiniteStateMachineFork {
    /** Those that differ most; the others run when asked for. */
    @Param({"forkjoin:fifo", "future", "virtual", "kotlin", "reactor", "pekko"})
    private String executor;

    /** Suspended at once. */
    @Param("100000")
    private int machines;

    /** Frames that lie below a machine's own on its stack, where it has one. */
    @Param("0")
    private String depth;

    @Param("42")
    private long seed;

    private HeapFootprint footprint;
    private boolean measured;

    @Setup(Level.Trial)
    public void draw() {
        ExecutorKind kind = ExecutorKind.of(executor);
        footprint = new HeapFootprint(kind, 1, Suspension.of("1", depth, "false"), InputBits.draw(seed, kind.words()));
    }

    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) throws InterruptedException {
        measured = iteration.getType() == IterationType.MEASUREMENT;
        footprint.warmUp();
    }

    @Benchmark
    public void weigh(FootprintCounters counters) throws InterruptedException {
        if (measured) {
            counters.iterations++;
            counters.liveBytes += footprint.weigh(machines);
        }
    }
}
