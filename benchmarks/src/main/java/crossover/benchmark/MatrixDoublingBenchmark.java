package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.DeviceTimesLog;
import crossover.workload.JvmArguments;
import crossover.workload.MatrixDoubling;
import crossover.workload.PlannedBy;
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

/** Doubles a square matrix of floats in place: one operand, one multiplication an element. */
@PlannedBy(MatrixDoubling.Rules.class)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
public class MatrixDoublingBenchmark {

    /** The matrix is where the device computes. */
    @Benchmark
    public Object compute(OnDevice state) {
        return state.workload.run();
    }

    /** The matrix starts and ends in Java memory. */
    @Benchmark
    public Object roundTrip(InJava state) {
        return state.workload.run();
    }

    /** What both ways are run over. The largest matrix is 64 MiB, past most last-level caches. */
    @State(Scope.Thread)
    public abstract static class Sizes {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel"})
        public String device;

        @Param({"5", "8", "16", "32", "64", "128", "256", "512", "1024", "2048", "4096"})
        public int order;

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
            return MatrixDoubling.compute(device, order, order);
        }
    }

    public static class InJava extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return MatrixDoubling.roundTrip(device, order, order, DataPath.of(path));
        }
    }
}
