package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CLOCK_RATE;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_ECC_ENABLED;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import jcuda.driver.CUdevice;
import jcuda.driver.CUuuid;
import jcuda.driver.JCudaDriver;

/** A device as the driver shows it, with what tells it apart from others. */
record CudaDevice(CUdevice handle, DeviceDescription description) {
    private static final int NAME_BYTES = 256;

    static CudaDevice describe(int index) {
        String selector = CudaApi.CUDA.label() + ":" + index;
        CUdevice device = new CUdevice();
        check(JCudaDriver.cuDeviceGet(device, index), "cuDeviceGet", selector);
        byte[] name = new byte[NAME_BYTES];
        check(JCudaDriver.cuDeviceGetName(name, name.length, device), "cuDeviceGetName", selector);
        long[] memory = new long[1];
        check(JCudaDriver.cuDeviceTotalMem(memory, device), "cuDeviceTotalMem", selector);
        String text = text(name);
        DeviceDescription description = new DeviceDescription(
                selector,
                CudaApi.CUDA.label() + ":" + uuid(device, selector),
                Kind.GPU,
                CudaApi.CUDA,
                text,
                memory[0],
                memory[0],
                text.toLowerCase(Locale.ROOT).contains("simulated"),
                properties(device, selector));
        return new CudaDevice(device, description);
    }

    private static SortedMap<String, String> properties(CUdevice device, String selector) {
        int[] version = new int[1];
        check(JCudaDriver.cuDriverGetVersion(version), "cuDriverGetVersion", selector);
        String[] bus = new String[1];
        check(JCudaDriver.cuDeviceGetPCIBusId(bus, 32, device), "cuDeviceGetPCIBusId", selector);
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("CUDA version of the driver", version[0] / 1000 + "." + version[0] % 1000 / 10);
        properties.put("PCI bus", String.valueOf(bus[0]).strip());
        properties.put(
                "compute capability",
                attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, selector) + "."
                        + attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, selector));
        properties.put(
                "multiprocessors",
                Integer.toString(attribute(device, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, selector)));
        properties.put("maximum clock", attribute(device, CU_DEVICE_ATTRIBUTE_CLOCK_RATE, selector) / 1000 + " MHz");
        properties.put(
                "maximum memory clock",
                attribute(device, CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE, selector) / 1000 + " MHz");
        properties.put(
                "memory bus", attribute(device, CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH, selector) + " bits");
        properties.put("ECC", attribute(device, CU_DEVICE_ATTRIBUTE_ECC_ENABLED, selector) == 0 ? "off" : "on");
        return properties;
    }

    private static int attribute(CUdevice device, int attribute, String selector) {
        int[] value = new int[1];
        check(JCudaDriver.cuDeviceGetAttribute(value, attribute, device), "cuDeviceGetAttribute", selector);
        return value[0];
    }

    /** As {@code nvidia-smi -L} prints it: {@code GPU-8f3a...}. */
    private static String uuid(CUdevice device, String selector) {
        CUuuid uuid = new CUuuid();
        check(JCudaDriver.cuDeviceGetUuid(uuid, device), "cuDeviceGetUuid", selector);
        String hex = HexFormat.of().formatHex(uuid.bytes);
        return "GPU-" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static String text(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8).strip();
    }
}
