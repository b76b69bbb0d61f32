package crossover.benchmark;

import crossover.fsm.OpenLoop;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Figures of an iteration, times in nanoseconds. JMH adds them up over iterations and forks: divided by {@link #iterations} they
 * are means; the histograms in the run's folder merge to those of all arrivals.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class LatencyCounters {
    /** Those with latencies: neither was the rate more than the executor can do, nor every try void. */
    public long iterations;

    /** Machines a second that the executor can do, in every iteration. */
    public double capacity;

    /** Machines a second that were really due. */
    public double arrivalRate;

    /** Tries that were void, since the driver was late. */
    public long voided;

    /** Iterations whose every try was. */
    public long late;

    /** Iterations that were not run, since the rate is more than the executor can do. */
    public long overloaded;

    public double nanosP50;
    public double nanosP90;
    public double nanosP99;
    public double nanosP999;
    public double nanosMax;

    /** How late the driver was. */
    public double driverP99;

    public double driverP999;

    /** Bursts of latencies beyond the iteration's percentile. */
    public long burstsP99;

    public long burstsP999;
    public long burstsP9999;

    void add(OpenLoop loop) {
        Histogram latencies = loop.latencies();
        Histogram driver = loop.lateness();
        iterations++;
        arrivalRate += loop.rate();
        nanosP50 += latencies.getValueAtPercentile(50);
        nanosP90 += latencies.getValueAtPercentile(90);
        nanosP99 += latencies.getValueAtPercentile(99);
        nanosP999 += latencies.getValueAtPercentile(99.9);
        nanosMax += latencies.getMaxValue();
        driverP99 += driver.getValueAtPercentile(99);
        driverP999 += driver.getValueAtPercentile(99.9);
        burstsP99 += loop.bursts(99);
        burstsP999 += loop.bursts(99.9);
        burstsP9999 += loop.bursts(99.99);
    }
}
