package crossover.accelerator.opencl;

import static crossover.accelerator.opencl.Opencl.check;

import crossover.accelerator.NativeLibraries;
import java.util.List;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.jspecify.annotations.Nullable;

/** The platforms of this process, asked for once. */
final class OpenclPlatforms {
    static final String LACKING = "no OpenCL loader (libOpenCL.so.1 not found)";

    private static final String MAC_OS = "/System/Library/Frameworks/OpenCL.framework/OpenCL";

    /** More is no number of anything, but an answer that was never written. */
    private static final int MOST = 1024;

    private static @Nullable List<cl_platform_id> found;

    private OpenclPlatforms() {}

    /**
     * @param drivers that count, as {@link OpenclVendors#files} reads them; null for all
     * @throws UnsatisfiedLinkError without a loader
     * @throws crossover.accelerator.DeviceException where there is none
     */
    static synchronized List<cl_platform_id> all(@Nullable String drivers) {
        List<cl_platform_id> known = found;
        if (known == null) {
            if (!NativeLibraries.found("libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll", MAC_OS)) {
                throw new UnsatisfiedLinkError(LACKING);
            }
            NativeLibraries.load(resource(), "org.jocl.CL");
            CL.setExceptionsEnabled(false);
            known = drivers == null ? ask() : OpenclVendors.among(OpenclVendors.files(drivers), OpenclPlatforms::ask);
            found = known;
        }
        return known;
    }

    static String resource() {
        return "/lib/" + NativeLibraries.fileName("JOCL_2_0_6");
    }

    private static List<cl_platform_id> ask() {
        SignalHandlers.remember();
        try {
            int[] count = new int[1];
            check(CL.clGetPlatformIDs(0, null, count), "clGetPlatformIDs", "");
            cl_platform_id[] platforms = new cl_platform_id[plausible(count[0], "clGetPlatformIDs")];
            check(CL.clGetPlatformIDs(platforms.length, platforms, null), "clGetPlatformIDs", "");
            return List.of(platforms);
        } finally {
            SignalHandlers.putBack();
        }
    }

    /** A platform's devices, in its own order; none where it says that it has none. */
    static List<cl_device_id> devices(cl_platform_id platform, String selector) {
        try {
            int[] count = new int[1];
            int code = CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, 0, null, count);
            if (code == CL.CL_DEVICE_NOT_FOUND) {
                return List.of();
            }
            check(code, "clGetDeviceIDs", selector);
            cl_device_id[] ids = new cl_device_id[plausible(count[0], "clGetDeviceIDs")];
            if (ids.length > 0) {
                check(
                        CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, ids.length, ids, null),
                        "clGetDeviceIDs",
                        selector);
            }
            return List.of(ids);
        } finally {
            SignalHandlers.putBack();
        }
    }

    private static int plausible(int count, String call) {
        return Opencl.plausible(count, MOST, call);
    }
}
