package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.Copy;
import crossover.workload.Copy.Direction;
import crossover.workload.PlannedBy;
import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** One copy an operation: bytes over time is the bandwidth of this machine, by direction, path and size. */
@PlannedBy(Copy.Rules.class)
public class CopyBenchmark extends DeviceBenchmark {

    @Benchmark
    public Object hostToDevice(ToDevice state) {
        return state.workload.run();
    }

    @Benchmark
    public Object deviceToHost(ToHost state) {
        return state.workload.run();
    }

    @Benchmark
    public Object deviceToDevice(WithinDevice state) {
        return state.workload.run();
    }

    /** What every direction is run over. */
    public abstract static class Copying extends ProfiledWorkload {
        @Param("opencl:0:0")
        public String device;

        @Param({"4096", "65536", "1048576", "16777216", "67108864"})
        public long bytes;

        @Param({"heap", "direct", "pinned"})
        public String path;

        abstract Direction direction();

        @Override
        Workload open() {
            return Copy.on(device, direction(), bytes, DataPath.of(path));
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

    public static class WithinDevice extends Copying {
        @Override
        Direction direction() {
            return Direction.DEVICE_TO_DEVICE;
        }
    }
}
