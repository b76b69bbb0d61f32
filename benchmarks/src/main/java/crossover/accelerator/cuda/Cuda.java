package crossover.accelerator.cuda;

import crossover.accelerator.DeviceException;
import jcuda.driver.CUresult;

/** Checks codes: JCuda's own exceptions are off by default, and some of its calls pass them by. */
final class Cuda {
    private Cuda() {}

    /** @throws DeviceException unless the code is success */
    static void check(int code, String call, String device) {
        if (code != CUresult.CUDA_SUCCESS) {
            throw CudaFailures.of(code)
                    .map(known -> new DeviceException(device, call, known))
                    .orElseGet(() -> new DeviceException(device, call, CUresult.stringFor(code), ""));
        }
    }

    /** @param detail tells more of the cause than the code does */
    static void check(int code, String call, String device, String detail) {
        if (code != CUresult.CUDA_SUCCESS) {
            String remedy =
                    CudaFailures.of(code).map(known -> "; " + known.remedy()).orElse("");
            throw new DeviceException(device, call, CUresult.stringFor(code), detail + remedy);
        }
    }
}
