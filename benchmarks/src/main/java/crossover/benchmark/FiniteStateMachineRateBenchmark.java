package crossover.benchmark;

import crossover.fsm.ExecutorKind;
import crossover.fsm.InputBits;
import crossover.fsm.LatencyRules;
import crossover.fsm.OpenLoop;
import crossover.fsm.Parallelism;
import crossover.workload.PlannedBy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The highest rate of arrivals at which the p99 of their latencies stays within a bound: {@link RateCounters}. The score, the
 * time that looking for it takes, compares nothing.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@PlannedBy(LatencyRules.class)
public class FiniteStateMachineRateBenchmark extends FiniteStateMachineFork {
    @Param({"forkjoin:fifo", "virtual"})
    private String executor;

    /** Microseconds from when a machine was due to its end. */
    @Param("1000")
    private int bound;

    /** Arrivals at each rate that is tried, of which one in 64 is stamped. */
    @Param("65536")
    private int machines;

    @Param("1")
    private String parallelism;

    @Param("42")
    private long seed;

    private OpenLoop loop;

    @Setup(Level.Trial)
    public void open() {
        ExecutorKind kind = ExecutorKind.of(executor);
        InputBits bits = InputBits.draw(seed, kind.words());
        loop = new OpenLoop(kind, Parallelism.of(parallelism), bits, machines, seed);
    }

    /** {@value LatencyRules#SUSTAIN}, as the rules call it. */
    @Benchmark
    public void sustain(RateCounters counters) throws InterruptedException {
        double rate = loop.sustainedRate(TimeUnit.MICROSECONDS.toNanos(bound));
        if (Double.isNaN(rate)) {
            counters.undecided++;
        } else {
            counters.iterations++;
            counters.sustainedRate += rate;
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        loop.close();
    }
}
