package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Selector;
import crossover.results.shape.CellShape;
import crossover.results.shape.CopyShape;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One copy and its synchronisation, in one direction: the bandwidth that everything which moves data is held against. */
public final class Copy implements Workload {
    private final Resources resources = new Resources();
    private final String where;
    private final Direction direction;
    private final long length;
    private final Accelerator accelerator;
    private final DeviceBuffer buffer;
    private final DeviceBuffer other;
    private long seed;

    /** From where to where. Each byte moves once; on the device it is read and written there. */
    public enum Direction {
        HOST_TO_DEVICE,
        DEVICE_TO_HOST,
        DEVICE_TO_DEVICE
    }

    private Copy(String device, Direction direction, long bytes, DataPath path) {
        this.where = "the copy on " + device + ", " + bytes + " bytes, " + direction + ", " + path.label();
        this.direction = direction;
        this.length = bytes / ElementType.BYTES;
        try {
            accelerator = resources.own(DeviceApis.open(device));
            buffer = resources.own(accelerator.buffer(path, ElementType.INT, length));
            other = direction == Direction.DEVICE_TO_DEVICE
                    ? resources.own(accelerator.buffer(path, ElementType.INT, length))
                    : buffer;
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    /** @param bytes a multiple of four */
    public static Workload on(String device, Direction direction, long bytes, DataPath path) {
        return new Copy(device, direction, bytes, path);
    }

    @Override
    public Object run() {
        switch (direction) {
            case HOST_TO_DEVICE -> buffer.upload();
            case DEVICE_TO_HOST -> buffer.download();
            case DEVICE_TO_DEVICE -> accelerator.copy(buffer, other);
        }
        accelerator.finish();
        return other;
    }

    @Override
    public Optional<DeviceTimes> profile() {
        return Optional.of(accelerator.profile(this::run));
    }

    /** Puts one pattern where the copy starts, and its complement where it ends. */
    @Override
    public void prepare() {
        seed++;
        switch (direction) {
            case HOST_TO_DEVICE -> {
                fill(buffer, true);
                buffer.upload();
                accelerator.finish();
                fill(buffer, false);
            }
            case DEVICE_TO_HOST -> {
                fill(buffer, false);
                buffer.upload();
                accelerator.finish();
                fill(buffer, true);
            }
            case DEVICE_TO_DEVICE -> {
                fill(buffer, false);
                fill(other, true);
                buffer.upload();
                other.upload();
            }
        }
    }

    private void fill(DeviceBuffer filled, boolean wrong) {
        MemorySegment host = filled.host();
        for (long i = 0; i < length; i++) {
            int value = Inputs.integer(seed, i);
            host.setAtIndex(JAVA_INT, i, wrong ? ~value : value);
        }
    }

    @Override
    public void check() {
        if (direction != Direction.DEVICE_TO_HOST) {
            accelerator.finish();
            other.host().fill((byte) 0);
            other.download();
        }
        MemorySegment host = other.host();
        for (long i = 0; i < length; i++) {
            int expected = Inputs.integer(seed, i);
            int actual = host.getAtIndex(JAVA_INT, i);
            if (actual != expected) {
                throw new CheckFailedException(
                        where, "element " + i, Integer.toString(expected), Integer.toString(actual));
            }
        }
    }

    @Override
    public void close() {
        resources.close();
    }

    /** Only devices copy; what both sides see is not copied; and on the device the host's path means nothing. */
    public static final class Rules extends DeviceRules {
        private static final String BYTES = "bytes";

        /** The largest that every plan has, in bytes, and those beyond it. */
        private static final long LARGEST_USUAL = 64L << 20;

        private static final List<String> FURTHER = List.of(Long.toString(256L << 20), Long.toString(1L << 30));

        public Rules() {
            super(2);
        }

        /** What transfers cost is in every round trip. */
        @Override
        public boolean isInFirstLook(String method, Map<String, String> parameters) {
            return false;
        }

        @Override
        public CellShape shape(String method, Map<String, String> parameters, Host host) {
            return new CopyShape(
                    CellShape.FIRST_DEFINITION,
                    device(parameters).toString(),
                    method,
                    path(parameters),
                    size(BYTES, parameters.get(BYTES)));
        }

        @Override
        public boolean meaningful(String method, Map<String, String> parameters) {
            String path = path(parameters);
            return !device(parameters).isLoop()
                    && DataPath.of(path).isCopied()
                    && (!method.equals(CopyShape.DEVICE_TO_DEVICE) || path.equals(DataPath.HEAP.label()));
        }

        /** Within a device whose last cache holds much of the largest usual copy. */
        @Override
        public List<String> further(String method, String parameter, DeviceDescription device) {
            return parameter.equals(BYTES)
                            && method.equals(CopyShape.DEVICE_TO_DEVICE)
                            && isDemanded(2 * LARGEST_USUAL, device)
                    ? FURTHER
                    : List.of();
        }

        @Override
        public ParameterRole role(String parameter) {
            return parameter.equals(BYTES) ? ParameterRole.AMOUNT : super.role(parameter);
        }

        @Override
        long elements(Map<String, String> parameters) {
            return Math.ceilDiv(size(BYTES, parameters.get(BYTES)), ElementType.BYTES);
        }

        @Override
        public String title() {
            return "copy";
        }

        @Override
        public int verify(String device) {
            int checks = 0;
            for (Direction direction : Direction.values()) {
                for (DataPath path : DataPath.values()) {
                    if (!Selector.of(device).isLoop() && path.isCopied()) {
                        verify(device, direction, path);
                        checks++;
                    }
                }
            }
            return checks;
        }

        private static void verify(String device, Direction direction, DataPath path) {
            try (Workload copy = on(device, direction, 1028, path)) {
                copy.begin();
                copy.run();
                copy.end();
            }
        }
    }
}
