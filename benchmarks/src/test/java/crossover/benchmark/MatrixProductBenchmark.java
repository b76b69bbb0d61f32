package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.MatrixProduct;
import crossover.workload.PlannedBy;
import crossover.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The thin class of a made-up workload. */
@PlannedBy(MatrixProduct.Rules.class)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatrixProductBenchmark {
    @Benchmark
    public Object compute(Resident state) {
        return state.workload.run();
    }

    @Benchmark
    public Object roundTrip(Travelling state) {
        return state.workload.run();
    }

    @State(Scope.Thread)
    public abstract static class Sizes {
        @Param("cpu:loop")
        public String device;

        @Param({"4", "32"})
        public int order;

        Workload workload;

        abstract @Nullable DataPath way();

        @Setup(Level.Trial)
        public void setUp() {
            workload = MatrixProduct.on(device, order, way());
            workload.begin();
        }

        @TearDown(Level.Trial)
        public void tearDown() {
            workload.end();
            workload.close();
        }
    }

    public static class Resident extends Sizes {
        @Override
        @Nullable
        DataPath way() {
            return null;
        }
    }

    public static class Travelling extends Sizes {
        @Param("heap")
        public String path;

        @Override
        DataPath way() {
            return DataPath.of(path);
        }
    }
}
