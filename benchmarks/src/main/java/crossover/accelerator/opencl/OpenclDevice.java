package crossover.accelerator.opencl;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.DeviceProperties;
import crossover.accelerator.MemoryTraits;
import java.util.EnumSet;
import java.util.Set;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** A device as the platform shows it, with what tells it apart from others. */
record OpenclDevice(cl_platform_id platform, cl_device_id id, DeviceDescription description) {

    /**
     * @param isTwin whether another device of the platform has its name, so that its place tells it apart
     * @throws crossover.accelerator.DeviceException where it does not say what it is and how much memory it has
     */
    static OpenclDevice describe(cl_platform_id platform, cl_device_id id, String selector, boolean isTwin) {
        String platformName = platformName(platform);
        String name = name(id);
        DeviceProperties properties = properties(platform, platformName, id);
        String place = isTwin ? properties.values().get(DeviceDescription.PCI_BUS) : null;
        DeviceDescription description = new DeviceDescription(
                selector,
                OpenclApi.OPENCL.label() + ":" + platformName + ":" + name + (place == null ? "" : "@" + place),
                kind(Opencl.number(id, CL.CL_DEVICE_TYPE)),
                OpenclApi.OPENCL,
                name,
                Opencl.number(id, CL.CL_DEVICE_GLOBAL_MEM_SIZE),
                Opencl.number(id, CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                false,
                properties.values(),
                MemoryTraits.of(number(id, CL.CL_DEVICE_GLOBAL_MEM_CACHE_SIZE), 0, 0)
                        .sharing(shared(id)));
        return new OpenclDevice(platform, id, description);
    }

    static String name(cl_device_id id) {
        return DeviceProperties.answered(() -> Opencl.text(id, CL.CL_DEVICE_NAME));
    }

    static String platformName(cl_platform_id platform) {
        return DeviceProperties.answered(() -> Opencl.text(platform, CL.CL_PLATFORM_NAME));
    }

    private static DeviceProperties properties(cl_platform_id platform, String platformName, cl_device_id id) {
        DeviceProperties properties = new DeviceProperties();
        properties.put("platform", platformName);
        properties.ask("platform version", () -> Opencl.text(platform, CL.CL_PLATFORM_VERSION));
        properties.ask("vendor", () -> Opencl.text(id, CL.CL_DEVICE_VENDOR));
        properties.ask("device version", () -> Opencl.text(id, CL.CL_DEVICE_VERSION));
        properties.ask("driver version", () -> Opencl.text(id, CL.CL_DRIVER_VERSION));
        properties.ask("compute units", () -> Long.toString(Opencl.number(id, CL.CL_DEVICE_MAX_COMPUTE_UNITS)));
        properties.ask("maximum clock", () -> Opencl.number(id, CL.CL_DEVICE_MAX_CLOCK_FREQUENCY) + " MHz");
        properties.ask("maximum work group", () -> Long.toString(Opencl.number(id, CL.CL_DEVICE_MAX_WORK_GROUP_SIZE)));
        OpenclCard.address(id).ifPresent(address -> properties.put(DeviceDescription.PCI_BUS, address));
        return properties;
    }

    /** 0 where the platform does not have it. */
    private static long number(cl_device_id id, int what) {
        long[] value = new long[1];
        return CL.clGetDeviceInfo(id, what, Long.BYTES, Pointer.to(value), null) == CL.CL_SUCCESS ? value[0] : 0;
    }

    /** Platforms from before OpenCL 2 refuse the question. */
    private static Set<DataPath> shared(cl_device_id id) {
        long capabilities = number(id, CL.CL_DEVICE_SVM_CAPABILITIES);
        Set<DataPath> paths = EnumSet.noneOf(DataPath.class);
        if ((capabilities & CL.CL_DEVICE_SVM_COARSE_GRAIN_BUFFER) != 0) {
            paths.add(DataPath.MANAGED);
        }
        if ((capabilities & CL.CL_DEVICE_SVM_FINE_GRAIN_BUFFER) != 0) {
            paths.add(DataPath.MANAGED_ON_DEMAND);
        }
        return paths;
    }

    private static Kind kind(long type) {
        if ((type & CL.CL_DEVICE_TYPE_GPU) != 0) {
            return Kind.GPU;
        }
        return (type & CL.CL_DEVICE_TYPE_CPU) != 0 ? Kind.CPU : Kind.ACCELERATOR;
    }
}
