package crossover.accelerator.nvml;

import crossover.accelerator.DeviceException;
import crossover.accelerator.KnownFailure;
import java.util.List;

/** What the codes of NVIDIA's management library tell about their causes ({@code nvml.h}), in the order of their numbers. */
public final class NvmlFailures {
    static final int INSUFFICIENT_SIZE = 7;
    static final int LIBRARY_NOT_FOUND = 12;
    static final int FUNCTION_NOT_FOUND = 13;

    /** All of them, as the documentation lists them. */
    public static final List<KnownFailure> ALL = List.of(
            new KnownFailure(
                    4, "NVML_ERROR_NO_PERMISSION", "this user may not ask the driver", "let it open /dev/nvidiactl"),
            new KnownFailure(
                    9,
                    "NVML_ERROR_DRIVER_NOT_LOADED",
                    "the kernel runs no NVIDIA driver",
                    "sudo modprobe nvidia; after an update of the kernel install the driver again"),
            new KnownFailure(
                    LIBRARY_NOT_FOUND,
                    "NVML_ERROR_LIBRARY_NOT_FOUND",
                    "libnvidia-ml.so.1 is missing",
                    "install the driver's utilities; in a container set NVIDIA_DRIVER_CAPABILITIES=compute,utility"),
            new KnownFailure(
                    FUNCTION_NOT_FOUND,
                    "NVML_ERROR_FUNCTION_NOT_FOUND",
                    "the management library is older than what asks it",
                    "install a newer driver"),
            new KnownFailure(
                    15,
                    "NVML_ERROR_GPU_IS_LOST",
                    "a device no longer answers on its bus",
                    "reboot; where it comes back, look to its power and its slot"),
            new KnownFailure(
                    18,
                    "NVML_ERROR_LIB_RM_VERSION_MISMATCH",
                    "the driver was updated, and the kernel still runs the module of the one before",
                    "reboot"),
            new KnownFailure(999, "NVML_ERROR_UNKNOWN", "the library does not say", "reboot"));

    private NvmlFailures() {}

    static DeviceException exception(int code) {
        return ALL.stream()
                .filter(failure -> failure.number() == code)
                .findFirst()
                .map(known -> new DeviceException("", "nvmlInit", known))
                .orElseGet(() -> new DeviceException("", "nvmlInit", "code " + code, ""));
    }
}
