package crossover.accelerator.opencl;

import static crossover.accelerator.opencl.Opencl.check;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.DeviceApi;
import crossover.accelerator.DeviceException;
import crossover.accelerator.NativeLibraries;
import java.util.ArrayList;
import java.util.List;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** OpenCL through JOCL: every device of every platform that the loader knows. */
public final class OpenclApi implements DeviceApi {
    static final Api OPENCL = new Api("opencl", "OpenCL");

    private static final String REMEDY =
            "install an OpenCL platform: the driver of your device, or on Debian and Ubuntu 'apt install pocl-opencl-icd'";

    private static final String LACKING = "no OpenCL loader (libOpenCL.so.1 not found)";
    private static final String MAC_OS = "/System/Library/Frameworks/OpenCL.framework/OpenCL";

    @Override
    public Api api() {
        return OPENCL;
    }

    @Override
    public Availability survey() {
        try {
            List<OpenclDevice> devices = devices();
            return devices.isEmpty()
                    ? missing("the OpenCL platforms here have no device")
                    : new Availability.Available(
                            devices.stream().map(OpenclDevice::description).toList());
        } catch (DeviceException e) {
            return missing(
                    e.code().equals("CL_PLATFORM_NOT_FOUND_KHR")
                            ? "no OpenCL platform (the loader knows none)"
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
                    .map(OpenclAccelerator::open)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no OpenCL device is called '" + selector + "': see the command 'devices'"));
        } catch (LinkageError e) {
            throw new IllegalStateException(reason(e) + ": " + REMEDY, e);
        }
    }

    private static Availability missing(String reason) {
        return new Availability.Unavailable(OPENCL, reason, REMEDY);
    }

    private static String reason(LinkageError e) {
        if (LACKING.equals(e.getMessage())) {
            return LACKING;
        }
        return NativeLibraries.has(resource())
                ? "JOCL's native library cannot be loaded: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : "JOCL has no native library for this system (" + resource() + ")";
    }

    private static String resource() {
        return "/lib/" + NativeLibraries.fileName("JOCL_2_0_6");
    }

    private static List<OpenclDevice> devices() {
        if (!NativeLibraries.found("libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll", MAC_OS)) {
            throw new UnsatisfiedLinkError(LACKING);
        }
        NativeLibraries.load(resource(), "org.jocl.CL");
        CL.setExceptionsEnabled(false);
        SignalHandlers.remember();
        try {
            return devicesOfPlatforms();
        } finally {
            SignalHandlers.putBack();
        }
    }

    private static List<OpenclDevice> devicesOfPlatforms() {
        int[] count = new int[1];
        check(CL.clGetPlatformIDs(0, null, count), "clGetPlatformIDs", "");
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        check(CL.clGetPlatformIDs(platforms.length, platforms, null), "clGetPlatformIDs", "");
        List<OpenclDevice> devices = new ArrayList<>();
        for (int index = 0; index < platforms.length; index++) {
            devices.addAll(devicesOf(platforms[index], index));
        }
        return devices;
    }

    private static List<OpenclDevice> devicesOf(cl_platform_id platform, int platformIndex) {
        int[] count = new int[1];
        int code = CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, 0, null, count);
        if (code == CL.CL_DEVICE_NOT_FOUND) {
            return List.of();
        }
        check(code, "clGetDeviceIDs", "");
        cl_device_id[] ids = new cl_device_id[count[0]];
        check(CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, ids.length, ids, null), "clGetDeviceIDs", "");
        List<OpenclDevice> devices = new ArrayList<>();
        for (int index = 0; index < ids.length; index++) {
            devices.add(OpenclDevice.describe(platform, platformIndex, ids[index], index));
        }
        return devices;
    }
}
