package crossover.benchmark;

import crossover.fsm.ExecutorKind;
import crossover.fsm.InputBits;
import crossover.fsm.LatencyRules;
import crossover.fsm.OpenLoop;
import crossover.fsm.Parallelism;
import crossover.workload.PlannedBy;
import java.io.IOException;
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
 * How long a machine takes from the moment it was due to its end, while machines arrive at a rate that is the same for every
 * executor. The score is the time until all have arrived and ended; the latencies are counters and histograms.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@PlannedBy(LatencyRules.class)
public class FiniteStateMachineLatencyBenchmark extends FiniteStateMachineFork {
    /** Above this share of its capacity machines queue up for as long as they arrive. */
    private static final double MOST_LOAD = 0.95;

    @Param({"forkjoin:fifo", "virtual"})
    private String executor;

    /** Arrivals a second, by a Poisson process. */
    @Param({"50000", "200000"})
    private int rate;

    /** Arrivals in an iteration, of which one in 64 is stamped. */
    @Param("131072")
    private int machines;

    @Param("1")
    private String parallelism;

    @Param("42")
    private long seed;

    private OpenLoop loop;
    private HistogramLog log;
    private double capacity;

    @Setup(Level.Trial)
    public void open() throws IOException {
        ExecutorKind kind = ExecutorKind.of(executor);
        InputBits bits = InputBits.draw(seed, kind.words());
        loop = new OpenLoop(kind, Parallelism.of(parallelism), bits, machines, seed);
        log = HistogramLog.open("latency-" + executor.replace(':', '-') + "-" + rate);
    }

    @Setup(Level.Iteration)
    public void prepare() throws InterruptedException {
        capacity = loop.capacity();
    }

    @Benchmark
    public void arrive(LatencyCounters counters) throws InterruptedException {
        counters.capacity += capacity;
        if (rate > MOST_LOAD * capacity) {
            counters.overloaded++;
            return;
        }
        for (int tries = 0; tries < OpenLoop.TRIES; tries++) {
            loop.start(rate);
            loop.run();
            loop.check();
            if (!loop.isLate()) {
                counters.add(loop);
                log.add(loop.latencies());
                return;
            }
            counters.voided++;
        }
        counters.late++;
    }

    @TearDown(Level.Trial)
    public void close() {
        loop.close();
        log.close();
    }
}
