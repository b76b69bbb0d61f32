package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.NativeLibraries;
import jcuda.driver.JCudaDriver;

/** NVIDIA's driver, and JCuda's binding to it. */
final class CudaLibrary {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private static final String LACKING = "no NVIDIA driver (libcuda.so.1 not found)";

    private CudaLibrary() {}

    /** By which the system's loader finds it. */
    static String name() {
        return WINDOWS ? "nvcuda.dll" : "libcuda.so.1";
    }

    /**
     * Starts the driver, which may be done again.
     *
     * @return how many devices there are
     * @throws UnsatisfiedLinkError where the driver or the binding is missing: {@link #reason} says which
     */
    static int start() {
        if (!NativeLibraries.found(name())) {
            throw new UnsatisfiedLinkError(LACKING);
        }
        NativeLibraries.load(resource(), "jcuda.driver.JCudaDriver");
        JCudaDriver.setExceptionsEnabled(false);
        check(JCudaDriver.cuInit(0), "cuInit", "");
        int[] count = new int[1];
        check(JCudaDriver.cuDeviceGetCount(count), "cuDeviceGetCount", "");
        return count[0];
    }

    static String reason(LinkageError e) {
        if (LACKING.equals(e.getMessage())) {
            return LACKING;
        }
        return NativeLibraries.has(resource())
                ? "JCuda's native library cannot be loaded: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : "JCuda has no native library for this system (" + resource() + ")";
    }

    static String remedy(LinkageError e) {
        return LACKING.equals(e.getMessage()) || NativeLibraries.has(resource())
                ? CudaFailures.INSTALL
                : "use OpenCL, where the device's driver has it; JCuda is made for Linux and Windows on x86-64 only";
    }

    private static String resource() {
        return "/lib/" + NativeLibraries.fileName("JCudaDriver-12.6.0");
    }
}
