package crossover.accelerator.cuda;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.Availability.Available;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceApi;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CUDA's driver API through JCuda: it needs the NVIDIA driver and nothing else. */
public final class CudaApi implements DeviceApi {
    static final Api CUDA = new Api("cuda", "CUDA");

    private static final Pattern SELECTOR = Pattern.compile("cuda:(\\d{1,4})");

    private static final String NO_DEVICE = "the NVIDIA driver finds no device";

    @Override
    public Api api() {
        return CUDA;
    }

    @Override
    public Availability survey() {
        try {
            int count = CudaLibrary.start();
            return count == 0 ? noDevice() : survey(count);
        } catch (DeviceException e) {
            return e.code().equals(CudaFailures.NO_DEVICE.code()) ? noDevice() : unavailable(CUDA.label(), e);
        } catch (LinkageError e) {
            return new Unavailable(CUDA, CudaLibrary.reason(e), CudaLibrary.remedy(e));
        }
    }

    /** One that is broken hides none of the others. */
    private static Availability survey(int count) {
        List<DeviceDescription> devices = new ArrayList<>();
        List<Unavailable> broken = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            try {
                devices.add(CudaDevice.describe(index).description());
            } catch (DeviceException e) {
                broken.add(unavailable(CUDA.label() + ":" + index, e));
            }
        }
        return new Available(devices, broken);
    }

    private static Unavailable noDevice() {
        String hidden = System.getenv("CUDA_VISIBLE_DEVICES");
        return new Unavailable(
                CUDA,
                NO_DEVICE + (hidden == null ? "" : " (CUDA_VISIBLE_DEVICES is '" + hidden + "')"),
                CudaFailures.NO_DEVICE.remedy());
    }

    private static Unavailable unavailable(String selector, DeviceException failure) {
        String remedy = failure.remedy();
        return new Unavailable(CUDA, selector, failure.reason(), remedy.isEmpty() ? CudaFailures.UNKNOWN : remedy);
    }

    @Override
    public Accelerator open(String selector) {
        Matcher number = SELECTOR.matcher(selector);
        try {
            if (!number.matches() || Integer.parseInt(number.group(1)) >= CudaLibrary.start()) {
                throw new IllegalArgumentException(
                        "no CUDA device is called '" + selector + "': see the command 'devices'");
            }
            return CudaAccelerator.open(CudaDevice.describe(Integer.parseInt(number.group(1))));
        } catch (LinkageError e) {
            throw new IllegalStateException(CudaLibrary.reason(e) + ": " + CudaLibrary.remedy(e), e);
        }
    }
}
