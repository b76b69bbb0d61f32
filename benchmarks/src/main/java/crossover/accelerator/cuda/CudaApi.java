package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.DeviceApi;
import crossover.accelerator.DeviceException;
import crossover.accelerator.NativeLibraries;
import java.util.ArrayList;
import java.util.List;
import jcuda.driver.JCudaDriver;

/** CUDA's driver API through JCuda: it needs the NVIDIA driver and nothing else. */
public final class CudaApi implements DeviceApi {
    static final Api CUDA = new Api("cuda", "CUDA");

    private static final String REMEDY = "install NVIDIA's driver; the CUDA toolkit is not needed";

    private static final String LACKING = "no NVIDIA driver (libcuda.so.1 not found)";

    @Override
    public Api api() {
        return CUDA;
    }

    @Override
    public Availability survey() {
        try {
            List<CudaDevice> devices = devices();
            return devices.isEmpty()
                    ? missing("the NVIDIA driver finds no device")
                    : new Availability.Available(
                            devices.stream().map(CudaDevice::description).toList());
        } catch (DeviceException e) {
            return missing(
                    e.code().equals("CUDA_ERROR_NO_DEVICE")
                            ? "the NVIDIA driver finds no device"
                            : String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            return missing(reason(e));
        }
    }

    @Override
    public Accelerator open(String selector) {
        try {
            return devices().stream()
                    .filter(device -> device.description().selector().equals(selector))
                    .findFirst()
                    .map(CudaAccelerator::open)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no CUDA device is called '" + selector + "': see the command 'devices'"));
        } catch (LinkageError e) {
            throw new IllegalStateException(reason(e) + ": " + REMEDY, e);
        }
    }

    private static Availability missing(String reason) {
        return new Availability.Unavailable(CUDA, reason, REMEDY);
    }

    private static String reason(LinkageError e) {
        if (LACKING.equals(e.getMessage())) {
            return LACKING;
        }
        return NativeLibraries.has(resource())
                ? "JCuda's native library cannot be loaded: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : "JCuda has no native library for this system (" + resource() + ")";
    }

    private static String resource() {
        return "/lib/" + NativeLibraries.fileName("JCudaDriver-12.6.0");
    }

    private static List<CudaDevice> devices() {
        if (!NativeLibraries.found("libcuda.so.1", "nvcuda.dll")) {
            throw new UnsatisfiedLinkError(LACKING);
        }
        NativeLibraries.load(resource(), "jcuda.driver.JCudaDriver");
        JCudaDriver.setExceptionsEnabled(false);
        check(JCudaDriver.cuInit(0), "cuInit", "");
        int[] count = new int[1];
        check(JCudaDriver.cuDeviceGetCount(count), "cuDeviceGetCount", "");
        List<CudaDevice> devices = new ArrayList<>();
        for (int index = 0; index < count[0]; index++) {
            devices.add(CudaDevice.describe(index));
        }
        return devices;
    }
}
