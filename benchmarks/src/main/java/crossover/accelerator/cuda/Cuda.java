package crossover.accelerator.cuda;

import crossover.accelerator.DeviceException;
import jcuda.driver.CUresult;

/** Checks codes: JCuda's own exceptions are off by default, and some of its calls pass them by. */
final class Cuda {
    private Cuda() {}

    /** @throws DeviceException unless the code is success */
    static void check(int code, String call, String device) {
        check(code, call, device, "");
    }

    static void check(int code, String call, String device, String detail) {
        if (code != CUresult.CUDA_SUCCESS) {
            throw new DeviceException(device, call, CUresult.stringFor(code), detail);
        }
    }
}
