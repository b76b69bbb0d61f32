package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.Copy;
import crossover.workload.Copy.Direction;
import crossover.workload.DeviceTimesLog;
import crossover.workload.JvmArguments;
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

/** One copy an operation: bytes over time is the bandwidth of this machine, by direction, path and size. */
@PlannedBy(Copy.Rules.class)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
public class CopyBenchmark {

    @Benchmark
    public Object hostToDevice(ToDevice state) {
        return state.workload.run();
    }

    @Benchmark
    public Object deviceToHost(ToHost state) {
        return state.workload.run();
    }

    @Benchmark
    public Object deviceToDevice(OnDevice state) {
        return state.workload.run();
    }

    /** What every direction is run over. */
    @State(Scope.Thread)
    public abstract static class Copying {
        @Param("opencl:0:0")
        public String device;

        @Param({"4096", "65536", "1048576", "16777216", "67108864"})
        public long bytes;

        @Param({"heap", "direct", "pinned"})
        public String path;

        Workload workload;

        abstract Direction direction();

        @Setup(Level.Trial)
        public void setUp() {
            workload = Copy.on(device, direction(), bytes, DataPath.of(path));
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

    public static class ToDevice extends Copying {
        @Override
        Direction direction() {
            return Direction.HOST_TO_DEVICE;
        }
    }

    public static class ToHost extends Copying {
        @Override
        Direction direction() {
            return Direction.DEVICE_TO_HOST;
        }
    }

    public static class OnDevice extends Copying {
        @Override
        Direction direction() {
            return Direction.DEVICE_TO_DEVICE;
        }
    }
}
