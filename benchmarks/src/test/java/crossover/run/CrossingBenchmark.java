package crossover.run;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Waits as long as a loop or a device with a fixed cost would take: they cross at 500 elements. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CrossingBenchmark {
    @Param("cpu:loop")
    public String device;

    @Param({"100", "800"})
    public long length;

    @Benchmark
    public long compute() {
        long nanoseconds = 1000 * (device.equals("cpu:loop") ? length : 500);
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanoseconds) {
            Thread.onSpinWait();
        }
        return start;
    }
}
