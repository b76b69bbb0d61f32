package crossover.accelerator.opencl;

import crossover.accelerator.KnownFailure;
import java.util.List;
import java.util.Optional;

/** What OpenCL's codes tell about their causes ({@code CL/cl.h}, {@code CL/cl_ext.h}), in the order of the headers. */
public final class OpenclFailures {
    private static final String PERMISSION =
            "load the device's kernel driver and let the user open /dev/dri and /dev/kfd (groups video and render)";

    private static final String SMALLER = "choose smaller sizes, or end what else holds the device's memory";

    static final String INSTALL =
            "install an OpenCL platform: the driver of your device, or on Debian and Ubuntu 'apt install pocl-opencl-icd'";

    /** Where a code tells nothing. */
    static final String UNKNOWN = "clinfo and the system's log (dmesg) may say more";

    /** All of them, as the documentation lists them. */
    public static final List<KnownFailure> ALL = List.of(
            new KnownFailure(-1, "CL_DEVICE_NOT_FOUND", "the platform has no device", INSTALL),
            new KnownFailure(
                    -2,
                    "CL_DEVICE_NOT_AVAILABLE",
                    "the device is taken by another process, or its kernel driver is not loaded",
                    PERMISSION),
            new KnownFailure(
                    -3,
                    "CL_COMPILER_NOT_AVAILABLE",
                    "the platform came without its compiler",
                    "install the platform's whole package"),
            new KnownFailure(
                    -4, "CL_MEM_OBJECT_ALLOCATION_FAILURE", "the device has no memory left for the buffer", SMALLER),
            new KnownFailure(
                    -5,
                    "CL_OUT_OF_RESOURCES",
                    "the device ran out of memory or registers, or a kernel read where it may not",
                    SMALLER),
            new KnownFailure(
                    -6,
                    "CL_OUT_OF_HOST_MEMORY",
                    "the platform cannot reach its device, or the host has no memory left",
                    PERMISSION),
            new KnownFailure(
                    -33, "CL_INVALID_DEVICE", "the device went since it was listed", "list the devices again: devices"),
            new KnownFailure(
                    -36,
                    "CL_INVALID_COMMAND_QUEUE",
                    "the queue broke with an earlier kernel of it",
                    "run verify on the device; the system's log (dmesg) says what its driver saw"),
            new KnownFailure(
                    -1001,
                    "CL_PLATFORM_NOT_FOUND_KHR",
                    "no file in /etc/OpenCL/vendors, or where OCL_ICD_VENDORS says, names a platform that loads",
                    INSTALL),
            new KnownFailure(
                    -9999,
                    "code -9999",
                    "NVIDIA's platform: a kernel read or wrote where it may not",
                    "run verify on the device, which says which kernel it was"));

    private OpenclFailures() {}

    static Optional<KnownFailure> of(int number) {
        return ALL.stream().filter(failure -> failure.number() == number).findFirst();
    }
}
