package crossover.accelerator.cuda;

import crossover.accelerator.KnownFailure;
import java.util.List;
import java.util.Optional;

/** What the codes of NVIDIA's driver tell about their causes ({@code cuda.h}), in the order of their numbers. */
public final class CudaFailures {
    static final String INSTALL =
            "install NVIDIA's driver (under WSL 2 the one for Windows); the CUDA toolkit is not needed";

    /** Where a code tells nothing. */
    static final String UNKNOWN = "nvidia-smi and the system's log (dmesg, lines with NVRM) may say more";

    private static final String KERNEL = "run verify on the device, which says which kernel it was";
    private static final String NEWER = "install a newer driver";

    static final KnownFailure NO_DEVICE = new KnownFailure(
            100,
            "CUDA_ERROR_NO_DEVICE",
            "there is no device, CUDA_VISIBLE_DEVICES hides it, or the container was given none",
            "unset CUDA_VISIBLE_DEVICES; start the container with --gpus all; nvidia-smi -L lists what there is");

    /** All of them, as the documentation lists them. */
    public static final List<KnownFailure> ALL = List.of(
            new KnownFailure(
                    2,
                    "CUDA_ERROR_OUT_OF_MEMORY",
                    "no memory is left on the device, or none on the host that may be pinned",
                    "choose smaller sizes, or end what else holds it (nvidia-smi lists processes)"),
            new KnownFailure(
                    3,
                    "CUDA_ERROR_NOT_INITIALIZED",
                    "the driver does not start for this process, as where a sandbox or container hides its files",
                    "let it open /dev/nvidiactl, /dev/nvidia-uvm and /dev/nvidia0 (docker run --gpus all)"),
            new KnownFailure(
                    34,
                    "CUDA_ERROR_STUB_LIBRARY",
                    "the first libcuda.so.1 is the toolkit's stub, not the driver's",
                    "take the folder 'stubs' out of LD_LIBRARY_PATH"),
            new KnownFailure(35, "cudaErrorInsufficientDriver", "the driver is older than what asks it", NEWER),
            new KnownFailure(36, "CUDA_ERROR_CALL_REQUIRES_NEWER_DRIVER", "the driver is older than this call", NEWER),
            new KnownFailure(
                    46,
                    "CUDA_ERROR_DEVICE_UNAVAILABLE",
                    "another process holds the device alone, or its compute mode forbids it",
                    "end that process (nvidia-smi lists it), or sudo nvidia-smi --compute-mode=DEFAULT"),
            NO_DEVICE,
            new KnownFailure(
                    101,
                    "CUDA_ERROR_INVALID_DEVICE",
                    "the device is not there for CUDA, as where MIG is on without an instance",
                    "nvidia-smi -L lists what there is; sudo nvidia-smi mig -cgi PROFILE -C makes an instance"),
            new KnownFailure(
                    201,
                    "CUDA_ERROR_INVALID_CONTEXT",
                    "the device's context is gone, mostly with an earlier failure",
                    "look for the first failure in jmh.log"),
            new KnownFailure(
                    209,
                    "CUDA_ERROR_NO_BINARY_FOR_GPU",
                    "the kernel cannot be compiled for this device",
                    "the shipped PTX needs compute capability 5.0 or above"),
            new KnownFailure(
                    214,
                    "CUDA_ERROR_ECC_UNCORRECTABLE",
                    "the device's memory had an error that it could not correct",
                    "reboot, or sudo nvidia-smi --gpu-reset; replace the card where nvidia-smi -q -d ECC,ROW_REMAPPER"
                            + " counts more"),
            new KnownFailure(
                    221,
                    "CUDA_ERROR_JIT_COMPILER_NOT_FOUND",
                    "the driver's compiler is missing (libnvidia-ptxjitcompiler.so.1)",
                    "install the driver's whole package; in a container set NVIDIA_DRIVER_CAPABILITIES=compute,utility"),
            new KnownFailure(
                    222, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION", "the driver is older than the kernel's PTX", NEWER),
            new KnownFailure(
                    304,
                    "CUDA_ERROR_OPERATING_SYSTEM",
                    "the system refused the driver a call, such as opening /dev/nvidia*",
                    "compare the rights of /dev/nvidia* with the user's groups; dmesg says more"),
            new KnownFailure(700, "CUDA_ERROR_ILLEGAL_ADDRESS", "a kernel read or wrote where it may not", KERNEL),
            new KnownFailure(
                    702,
                    "CUDA_ERROR_LAUNCH_TIMEOUT",
                    "a kernel ran longer than a device with a display allows",
                    "choose smaller sizes, or a device without a display"),
            new KnownFailure(719, "CUDA_ERROR_LAUNCH_FAILED", "a kernel failed on the device", KERNEL),
            new KnownFailure(
                    800,
                    "CUDA_ERROR_NOT_PERMITTED",
                    "the system's settings forbid it to this user",
                    "ask who runs the machine which devices you may use"),
            new KnownFailure(
                    802,
                    "CUDA_ERROR_SYSTEM_NOT_READY",
                    "the fabric manager, without which devices behind NVSwitch do not start, is not running",
                    "sudo systemctl start nvidia-fabricmanager, of the driver's own version"),
            new KnownFailure(
                    803,
                    "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH",
                    "the driver was updated, and the kernel still runs the module of the one before",
                    "reboot"),
            new KnownFailure(
                    804,
                    "CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE",
                    "the first libcuda.so.1 is one for forward compatibility, which this device does not allow",
                    "take the folder 'compat' out of LD_LIBRARY_PATH, or install a newer driver"),
            new KnownFailure(
                    805,
                    "CUDA_ERROR_MPS_CONNECTION_FAILED",
                    "the control daemon of MPS does not answer",
                    "unset CUDA_MPS_PIPE_DIRECTORY, or start it: nvidia-cuda-mps-control -d"),
            new KnownFailure(
                    999,
                    "CUDA_ERROR_UNKNOWN",
                    "the driver does not say: nvidia-uvm is not loaded or broke while the machine slept, or the device is lost",
                    "sudo rmmod nvidia_uvm, then sudo modprobe nvidia_uvm; where dmesg has lines with Xid, reboot"));

    private CudaFailures() {}

    static Optional<KnownFailure> of(int number) {
        return ALL.stream().filter(failure -> failure.number() == number).findFirst();
    }
}
