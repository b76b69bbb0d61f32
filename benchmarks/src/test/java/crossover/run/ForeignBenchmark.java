package crossover.run;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A user's own, whose parameters happen to have the names of ours, and other types. */
@State(Scope.Thread)
public class ForeignBenchmark {
    @Param({"3", "4"})
    public int device;

    @Param({"0.5", "1", "2", "4", "8", "16", "32"})
    public double length;

    @Param({"ascending", "descending"})
    public String order;

    @Param({"/tmp", "/var"})
    public String path;

    @Benchmark
    public double compute() {
        return device * length;
    }
}
