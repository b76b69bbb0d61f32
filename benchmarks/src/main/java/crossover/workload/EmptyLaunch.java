package crossover.workload;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Selector;
import crossover.results.shape.CellShape;
import crossover.results.shape.LaunchShape;
import java.util.Map;
import java.util.Optional;

/** Launches of a kernel that takes the vector sum's arguments and does nothing, and one synchronisation: what a device costs before it computes anything. */
public final class EmptyLaunch implements Workload {
    /** Launches between two synchronisations, where a benchmark shares the waiting. */
    public static final int BATCH = 100;

    private static final KernelSource KERNEL = new KernelSource("/kernels/empty", "empty");

    private final Resources resources = new Resources();
    private final int launches;
    private final Accelerator accelerator;
    private final Kernel kernel;

    private EmptyLaunch(String device, int launches) {
        this.launches = launches;
        try {
            accelerator = resources.own(DeviceApis.open(device));
            DeviceBuffer a = operand();
            DeviceBuffer b = operand();
            DeviceBuffer sum = operand();
            kernel = resources.own(accelerator.kernel(KERNEL, Extent.of(1), a, b, sum, 1L));
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    private DeviceBuffer operand() {
        return resources.own(accelerator.buffer(DataPath.HEAP, ElementType.INT, 1));
    }

    /** @param launches between two synchronisations */
    public static Workload on(String device, int launches) {
        return new EmptyLaunch(device, launches);
    }

    @Override
    public Object run() {
        for (int launch = 0; launch < launches; launch++) {
            kernel.launch();
        }
        accelerator.finish();
        return kernel;
    }

    /** Of one launch. */
    @Override
    public Optional<DeviceTimes> profile() {
        return Optional.of(accelerator.profile(this::run).ofOneIn(launches));
    }

    /** No inputs. */
    @Override
    public void prepare() {}

    /** No results; a launch that fails says so itself. */
    @Override
    public void check() {}

    @Override
    public void close() {
        resources.close();
    }

    /** Only devices launch. */
    public static final class Rules implements CellRules, Verifiable {
        private static final int VERIFIED = 10;

        /** Before, the kernel took none. */
        private static final int WITH_ARGUMENTS = CellShape.FIRST_DEFINITION + 1;

        private static final String IN_BATCH = "launchInBatch";

        /** What a launch costs is in every small size. */
        @Override
        public boolean isInFirstLook(String method, Map<String, String> parameters) {
            return false;
        }

        @Override
        public CellShape shape(String method, Map<String, String> parameters, Host host) {
            return new LaunchShape(
                    WITH_ARGUMENTS, DeviceRules.device(parameters).toString(), method.equals(IN_BATCH) ? BATCH : 1);
        }

        @Override
        public boolean meaningful(String method, Map<String, String> parameters) {
            return !DeviceRules.device(parameters).isLoop();
        }

        @Override
        public ParameterRole role(String parameter) {
            return parameter.equals(DeviceRules.DEVICE) ? ParameterRole.DEVICE : ParameterRole.OTHER;
        }

        @Override
        public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
            return Optional.empty();
        }

        @Override
        public String title() {
            return "empty launch";
        }

        @Override
        public int verify(String device) {
            if (Selector.of(device).isLoop()) {
                return 0;
            }
            try (Workload launch = on(device, VERIFIED)) {
                launch.run();
            }
            return 1;
        }
    }
}
