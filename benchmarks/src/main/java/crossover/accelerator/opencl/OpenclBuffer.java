package crossover.accelerator.opencl;

import crossover.accelerator.DeviceBuffer;
import org.jocl.cl_mem;

/** What a kernel takes as an argument. */
interface OpenclBuffer extends DeviceBuffer {
    cl_mem memory();
}
