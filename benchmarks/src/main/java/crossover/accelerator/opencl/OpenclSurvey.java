package crossover.accelerator.opencl;

import crossover.accelerator.Availability;
import crossover.accelerator.Availability.Available;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceException;
import crossover.accelerator.NativeLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** What all platforms have: what one of them cannot do hides nothing of another. */
final class OpenclSurvey {
    private static final String NO_PLATFORM = "CL_PLATFORM_NOT_FOUND_KHR";

    private final List<DeviceDescription> devices = new ArrayList<>();
    private final List<Unavailable> broken = new ArrayList<>();

    private OpenclSurvey() {}

    static Availability of(List<cl_platform_id> platforms, List<Path> drivers) {
        OpenclSurvey survey = new OpenclSurvey();
        for (int index = 0; index < platforms.size(); index++) {
            survey.platform(platforms.get(index), OpenclApi.OPENCL.label() + ":" + index);
        }
        survey.librariesThatDoNotLoad(drivers);
        return new Available(survey.devices, survey.broken);
    }

    /** Without any platform. */
    static Availability failed(DeviceException failure, List<Path> drivers) {
        OpenclSurvey survey = new OpenclSurvey();
        survey.librariesThatDoNotLoad(drivers);
        survey.broken.add(
                failure.code().equals(NO_PLATFORM)
                        ? new Unavailable(
                                OpenclApi.OPENCL, "no OpenCL platform (the loader knows none)", OpenclFailures.INSTALL)
                        : unavailable(OpenclApi.OPENCL.label(), failure));
        return new Available(List.of(), survey.broken);
    }

    private void platform(cl_platform_id platform, String selector) {
        String name = OpenclDevice.platformName(platform);
        try {
            List<cl_device_id> ids = OpenclPlatforms.devices(platform, "");
            Optional<Path> cache = PoclCache.unwritable(name);
            if (cache.isPresent()) {
                broken.add(new Unavailable(
                        OpenclApi.OPENCL,
                        selector,
                        "the platform " + name + " cannot compile a kernel, since it cannot write to " + cache.get(),
                        "set POCL_CACHE_DIR to a folder that can be written"));
                return;
            }
            List<String> names = ids.stream().map(OpenclDevice::name).toList();
            for (int index = 0; index < ids.size(); index++) {
                boolean isTwin = Collections.frequency(names, names.get(index)) > 1;
                device(platform, ids.get(index), selector + ":" + index, isTwin);
            }
            if (ids.isEmpty()) {
                broken.add(new Unavailable(
                        OpenclApi.OPENCL, selector, "the platform " + name + " has no device", OpenclFailures.INSTALL));
            }
        } catch (DeviceException e) {
            lacks(selector, e);
        }
    }

    private void device(cl_platform_id platform, cl_device_id id, String selector, boolean isTwin) {
        try {
            devices.add(OpenclDevice.describe(platform, id, selector, isTwin).description());
        } catch (DeviceException e) {
            lacks(selector, e);
        }
    }

    private void librariesThatDoNotLoad(List<Path> drivers) {
        for (Path driver : drivers) {
            String library = OpenclVendors.library(driver);
            if (!NativeLibraries.found(library)) {
                broken.add(new Unavailable(
                        OpenclApi.OPENCL,
                        driver + " names a library that does not load (" + library + ")",
                        "install that driver again, or remove the file"));
            }
        }
    }

    private void lacks(String selector, DeviceException failure) {
        broken.add(unavailable(selector, failure));
    }

    private static Unavailable unavailable(String selector, DeviceException failure) {
        String remedy = failure.remedy();
        return new Unavailable(
                OpenclApi.OPENCL, selector, failure.reason(), remedy.isEmpty() ? OpenclFailures.UNKNOWN : remedy);
    }
}
