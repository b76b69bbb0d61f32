package crossover.accelerator.opencl;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** A device as the platform shows it, with what tells it apart from others. */
record OpenclDevice(cl_platform_id platform, cl_device_id id, DeviceDescription description) {

    static OpenclDevice describe(cl_platform_id platform, int platformIndex, cl_device_id id, int deviceIndex) {
        String platformName = Opencl.text(platform, CL.CL_PLATFORM_NAME);
        String name = Opencl.text(id, CL.CL_DEVICE_NAME);
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("platform", platformName);
        properties.put("platform version", Opencl.text(platform, CL.CL_PLATFORM_VERSION));
        properties.put("vendor", Opencl.text(id, CL.CL_DEVICE_VENDOR));
        properties.put("device version", Opencl.text(id, CL.CL_DEVICE_VERSION));
        properties.put("driver version", Opencl.text(id, CL.CL_DRIVER_VERSION));
        properties.put("compute units", Long.toString(Opencl.number(id, CL.CL_DEVICE_MAX_COMPUTE_UNITS)));
        properties.put("maximum clock", Opencl.number(id, CL.CL_DEVICE_MAX_CLOCK_FREQUENCY) + " MHz");
        properties.put("maximum work group", Long.toString(Opencl.number(id, CL.CL_DEVICE_MAX_WORK_GROUP_SIZE)));
        DeviceDescription description = new DeviceDescription(
                OpenclApi.OPENCL.label() + ":" + platformIndex + ":" + deviceIndex,
                OpenclApi.OPENCL.label() + ":" + platformName + ":" + name,
                kind(Opencl.number(id, CL.CL_DEVICE_TYPE)),
                OpenclApi.OPENCL,
                name,
                Opencl.number(id, CL.CL_DEVICE_GLOBAL_MEM_SIZE),
                Opencl.number(id, CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                false,
                properties);
        return new OpenclDevice(platform, id, description);
    }

    private static Kind kind(long type) {
        if ((type & CL.CL_DEVICE_TYPE_GPU) != 0) {
            return Kind.GPU;
        }
        return (type & CL.CL_DEVICE_TYPE_CPU) != 0 ? Kind.CPU : Kind.ACCELERATOR;
    }
}
