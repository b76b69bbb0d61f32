package crossover.accelerator.hip;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApi;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Phase;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.TreeMap;

/**
 * A made-up interface to devices: what one costs to add is this file, and a line in {@code META-INF/services}. Its one device is
 * only there for those who ask for it by name, and computes in Java.
 */
public final class HipApi implements DeviceApi {
    private static final Api HIP = new Api("hip", "HIP");

    /** The device, as a survey of a machine that has it would list it. */
    public static final DeviceDescription DEVICE = new DeviceDescription(
            "hip:0",
            "hip:made-up",
            DeviceDescription.Kind.ACCELERATOR,
            HIP,
            "Made-up device",
            1L << 30,
            1L << 30,
            false,
            new TreeMap<>());

    @Override
    public Api api() {
        return HIP;
    }

    @Override
    public Availability survey() {
        return new Availability.Available(List.of());
    }

    @Override
    public Accelerator open(String selector) {
        return new MadeUp();
    }

    private static final class MadeUp implements Accelerator {
        @Override
        public DeviceDescription description() {
            return DEVICE;
        }

        @Override
        public DeviceBuffer buffer(DataPath path, ElementType type, long length) {
            return new Copied(length * ElementType.BYTES);
        }

        @Override
        public Kernel kernel(KernelSource source, Extent extent, Object... arguments) {
            List<MemorySegment> operands = List.of(arguments).stream()
                    .filter(Copied.class::isInstance)
                    .map(argument -> ((Copied) argument).device)
                    .toList();
            return new MadeUpKernel(source.function(), extent, operands);
        }

        @Override
        public void copy(DeviceBuffer from, DeviceBuffer to) {
            ((Copied) to).device.copyFrom(((Copied) from).device);
        }

        @Override
        public void finish() {}

        @Override
        public DeviceTimes profile(Runnable work) {
            long start = System.nanoTime();
            work.run();
            DeviceTimes.Sum sum = new DeviceTimes.Sum();
            sum.add(Phase.KERNEL, System.nanoTime() - start);
            return sum.byDevice();
        }

        @Override
        public void close() {}
    }

    private record Copied(MemorySegment host, MemorySegment device) implements DeviceBuffer {
        Copied(long bytes) {
            this(Arena.ofAuto().allocate(bytes, 8), Arena.ofAuto().allocate(bytes, 8));
        }

        @Override
        public long bytes() {
            return host.byteSize();
        }

        @Override
        public void upload() {
            device.copyFrom(host);
        }

        @Override
        public void download() {
            host.copyFrom(device);
        }

        @Override
        public void close() {}
    }
}
