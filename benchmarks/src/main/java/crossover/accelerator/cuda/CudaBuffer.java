package crossover.accelerator.cuda;

import crossover.accelerator.DeviceBuffer;
import jcuda.driver.CUdeviceptr;

/** What a kernel takes as an argument. */
interface CudaBuffer extends DeviceBuffer {
    CUdeviceptr address();
}
