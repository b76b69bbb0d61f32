package crossover.benchmark;

import crossover.fsm.ExecutorKind;
import crossover.fsm.InputBits;
import crossover.fsm.LatencyRules;
import crossover.fsm.OpenLoop;
import crossover.fsm.Parallelism;
import crossover.workload.PlannedBy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long a machine takes from the moment it was due to its end, while machines arrive at a share of what the executor can
 * do at most. The score is the time until all have arrived and ended; the latencies are counters and histograms.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@PlannedBy(LatencyRules.class)
public class FiniteStateMachineLatencyBenchmark extends FiniteStateMachineFork {
    @Param({"forkjoin:fifo", "virtual"})
    private String executor;

    /** Arrivals as a share of the capacity, which is measured before every iteration: percent. */
    @Param("80")
    private int load;

    /** Arrivals in an iteration, of which one in 64 is stamped. */
    @Param("131072")
    private int machines;

    @Param("1")
    private String parallelism;

    @Param("42")
    private long seed;

    private OpenLoop loop;
    private HistogramLog log;
    private double rate;

    @Setup(Level.Trial)
    public void open() throws IOException {
        ExecutorKind kind = ExecutorKind.of(executor);
        InputBits bits = InputBits.draw(seed, kind.words());
        loop = new OpenLoop(kind, Parallelism.of(parallelism), bits, machines);
        log = HistogramLog.open("latency-" + executor.replace(':', '-') + "-" + load);
    }

    @Setup(Level.Iteration)
    public void prepare() throws InterruptedException {
        rate = loop.capacity() * load / 100;
        loop.start();
    }

    @Benchmark
    public void arrive() throws InterruptedException {
        loop.run(rate);
    }

    @TearDown(Level.Iteration)
    public void check(LatencyCounters counters) {
        loop.check();
        Histogram latencies = loop.latencies();
        counters.add(latencies);
        log.add(latencies);
    }

    @TearDown(Level.Trial)
    public void close() {
        loop.close();
        log.close();
    }
}
