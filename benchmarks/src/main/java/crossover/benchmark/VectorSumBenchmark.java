package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.DeviceTimesLog;
import crossover.workload.JvmArguments;
import crossover.workload.PlannedBy;
import crossover.workload.VectorSum;
import crossover.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Adds two vectors of integers: little work an element, so that moving the operands decides. */
@PlannedBy(VectorSum.Rules.class)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
public class VectorSumBenchmark {

    /** The operands are where the device computes. */
    @Benchmark
    public Object compute(OnDevice state) {
        return state.workload.run();
    }

    /** The operands start and end in Java memory. */
    @Benchmark
    public Object roundTrip(InJava state) {
        return state.workload.run();
    }

    /** What both ways are run over. The largest working set is 192 MiB, past any last-level cache but the very largest. */
    @State(Scope.Thread)
    public abstract static class Sizes {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel"})
        public String device;

        @Param({"100", "256", "1024", "4096", "16384", "65536", "262144", "1048576", "4194304", "16777216"})
        public long length;

        Workload workload;

        abstract Workload open();

        @Setup(Level.Trial)
        public void setUp() {
            workload = open();
            workload.begin();
        }

        @TearDown(Level.Iteration)
        public void askTheDevice() {
            DeviceTimesLog.sample(workload);
        }

        @TearDown(Level.Trial)
        public void tearDown() {
            try (Workload closing = workload) {
                closing.end();
            }
        }
    }

    public static class OnDevice extends Sizes {
        @Override
        Workload open() {
            return VectorSum.compute(device, length);
        }
    }

    public static class InJava extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return VectorSum.roundTrip(device, length, DataPath.of(path));
        }
    }
}
