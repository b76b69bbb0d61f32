package crossover.accelerator.opencl;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceApi;
import crossover.accelerator.DeviceException;
import crossover.accelerator.NativeLibraries;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** OpenCL through JOCL: every device of every platform that the loader knows. */
public final class OpenclApi implements DeviceApi {
    static final Api OPENCL = new Api("opencl", "OpenCL");

    private static final Pattern SELECTOR = Pattern.compile("opencl:(\\d{1,4}):(\\d{1,4})");

    @Override
    public Api api() {
        return OPENCL;
    }

    @Override
    public List<Path> drivers() {
        return OpenclVendors.files(System.getProperty(driversProperty()));
    }

    @Override
    public Availability survey() {
        try {
            return OpenclSurvey.of(platforms(), drivers());
        } catch (DeviceException e) {
            return OpenclSurvey.failed(e, drivers());
        } catch (LinkageError e) {
            return new Unavailable(OPENCL, reason(e), OpenclFailures.INSTALL);
        }
    }

    /** Asks the platform that the selector names and no other, which may be broken. */
    @Override
    public Accelerator open(String selector) {
        Matcher numbers = SELECTOR.matcher(selector);
        if (!numbers.matches()) {
            throw unknown(selector);
        }
        try {
            cl_platform_id platform = at(platforms(), numbers.group(1), selector);
            cl_device_id id = at(OpenclPlatforms.devices(platform, selector), numbers.group(2), selector);
            return OpenclAccelerator.open(OpenclDevice.describe(platform, id, selector, false));
        } catch (LinkageError e) {
            throw new IllegalStateException(reason(e) + ": " + OpenclFailures.INSTALL, e);
        }
    }

    private List<cl_platform_id> platforms() {
        return OpenclPlatforms.all(System.getProperty(driversProperty()));
    }

    private static <T> T at(List<T> all, String index, String selector) {
        int number = Integer.parseInt(index);
        if (number >= all.size()) {
            throw unknown(selector);
        }
        return all.get(number);
    }

    private static IllegalArgumentException unknown(String selector) {
        return new IllegalArgumentException("no OpenCL device is called '" + selector + "': see the command 'devices'");
    }

    private static String reason(LinkageError e) {
        if (OpenclPlatforms.LACKING.equals(e.getMessage())) {
            return OpenclPlatforms.LACKING;
        }
        return NativeLibraries.has(OpenclPlatforms.resource())
                ? "JOCL's native library cannot be loaded: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : "JOCL has no native library for this system (" + OpenclPlatforms.resource() + ")";
    }
}
