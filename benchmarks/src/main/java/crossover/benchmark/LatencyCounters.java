package crossover.benchmark;

import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Percentiles of an iteration in nanoseconds. JMH adds them up over iterations and forks: divided by {@link #iterations}
 * they are means of percentiles; the histograms in the run's folder merge to those of all arrivals.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class LatencyCounters {
    public long iterations;
    public double nanosP50;
    public double nanosP90;
    public double nanosP99;
    public double nanosP999;
    public double nanosMax;

    void add(Histogram latencies) {
        iterations++;
        nanosP50 += latencies.getValueAtPercentile(50);
        nanosP90 += latencies.getValueAtPercentile(90);
        nanosP99 += latencies.getValueAtPercentile(99);
        nanosP999 += latencies.getValueAtPercentile(99.9);
        nanosMax += latencies.getMaxValue();
    }
}
