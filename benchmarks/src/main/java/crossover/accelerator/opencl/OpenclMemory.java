package crossover.accelerator.opencl;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;

/** A buffer that is an object of the device's own memory. */
interface OpenclMemory extends OpenclBuffer {
    cl_mem memory();

    @Override
    default int setAsArgument(cl_kernel kernel, int index) {
        return setAsArgument(kernel, index, memory());
    }

    static int setAsArgument(cl_kernel kernel, int index, cl_mem memory) {
        return CL.clSetKernelArg(kernel, index, Sizeof.cl_mem, Pointer.to(memory));
    }
}
