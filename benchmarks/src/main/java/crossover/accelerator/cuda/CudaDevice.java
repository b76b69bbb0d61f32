package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CLOCK_RATE;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CONCURRENT_MANAGED_ACCESS;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_ECC_ENABLED;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.DeviceException;
import crossover.accelerator.DeviceProperties;
import crossover.accelerator.MemoryTraits;
import crossover.accelerator.PciAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import jcuda.driver.CUdevice;
import jcuda.driver.JCudaDriver;

/** A device as the driver shows it, with what tells it apart from others. */
record CudaDevice(CUdevice handle, DeviceDescription description) {
    private static final int NAME_BYTES = 256;

    /** @throws crossover.accelerator.DeviceException where it does not say what it is and how much memory it has */
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
                stable(index, device, selector),
                Kind.GPU,
                CudaApi.CUDA,
                text,
                memory[0],
                memory[0],
                text.toLowerCase(Locale.ROOT).contains("simulated"),
                properties(device, selector).values(),
                memory(device));
        return new CudaDevice(device, description);
    }

    private static DeviceProperties properties(CUdevice device, String selector) {
        DeviceProperties properties = new DeviceProperties();
        properties.ask("CUDA version of the driver", () -> version(selector));
        properties.ask(DeviceDescription.PCI_BUS, () -> bus(device, selector));
        properties.ask(
                "compute capability",
                () -> attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, selector) + "."
                        + attribute(device, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, selector));
        properties.ask(
                "multiprocessors",
                () -> Integer.toString(attribute(device, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, selector)));
        properties.ask(
                DeviceDescription.MAXIMUM_CLOCK,
                () -> attribute(device, CU_DEVICE_ATTRIBUTE_CLOCK_RATE, selector) / 1000 + " MHz");
        properties.ask(
                "maximum memory clock",
                () -> attribute(device, CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE, selector) / 1000 + " MHz");
        properties.ask(
                "memory bus", () -> attribute(device, CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH, selector) + " bits");
        properties.ask("ECC", () -> attribute(device, CU_DEVICE_ATTRIBUTE_ECC_ENABLED, selector) == 0 ? "off" : "on");
        return properties;
    }

    /** By number where the driver gives no UUID. */
    private static String stable(int index, CUdevice device, String selector) {
        try {
            return CudaApi.CUDA.label() + ":" + CudaUuid.of(index, device, selector);
        } catch (DeviceException e) {
            return selector;
        }
    }

    private static String version(String selector) {
        int[] version = new int[1];
        check(JCudaDriver.cuDriverGetVersion(version), "cuDriverGetVersion", selector);
        return version[0] / 1000 + "." + version[0] % 1000 / 10;
    }

    private static String bus(CUdevice device, String selector) {
        String[] bus = new String[1];
        check(JCudaDriver.cuDeviceGetPCIBusId(bus, 32, device), "cuDeviceGetPCIBusId", selector);
        return PciAddress.of(String.valueOf(bus[0]));
    }

    private static MemoryTraits memory(CUdevice device) {
        return MemoryTraits.of(
                        number(device, CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE),
                        number(device, CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE),
                        number(device, CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH))
                .sharing(managed(device));
    }

    /** Where the host may not touch it while a kernel runs, as on Windows, the driver moves it at each launch and takes no word. */
    private static Set<DataPath> managed(CUdevice device) {
        if (number(device, CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY) == 0) {
            return Set.of();
        }
        return number(device, CU_DEVICE_ATTRIBUTE_CONCURRENT_MANAGED_ACCESS) == 0
                ? Set.of(DataPath.MANAGED_ON_DEMAND)
                : Set.of(DataPath.MANAGED, DataPath.MANAGED_ON_DEMAND);
    }

    /** 0 where the driver does not have it. */
    private static int number(CUdevice device, int attribute) {
        int[] value = new int[1];
        return JCudaDriver.cuDeviceGetAttribute(value, attribute, device) == 0 ? value[0] : 0;
    }

    private static int attribute(CUdevice device, int attribute, String selector) {
        int[] value = new int[1];
        check(JCudaDriver.cuDeviceGetAttribute(value, attribute, device), "cuDeviceGetAttribute", selector);
        return value[0];
    }

    private static String text(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8).strip();
    }
}
