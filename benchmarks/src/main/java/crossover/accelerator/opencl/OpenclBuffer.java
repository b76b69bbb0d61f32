package crossover.accelerator.opencl;

import crossover.accelerator.DeviceBuffer;
import org.jocl.cl_kernel;

/** What a kernel takes as an argument. */
interface OpenclBuffer extends DeviceBuffer {
    /** @return OpenCL's code */
    int setAsArgument(cl_kernel kernel, int index);
}
