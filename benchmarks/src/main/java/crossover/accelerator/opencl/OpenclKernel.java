package crossover.accelerator.opencl;

import static crossover.accelerator.opencl.Opencl.check;

import crossover.accelerator.DeviceException;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Phase;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/** A kernel object of its own for each set of arguments, since OpenCL keeps the arguments in the object. */
final class OpenclKernel implements Kernel {
    private final OpenclAccelerator accelerator;
    private final cl_program program;
    private final cl_kernel kernel;
    private final WorkSize size;

    private OpenclKernel(OpenclAccelerator accelerator, cl_program program, cl_kernel kernel, WorkSize size) {
        this.accelerator = accelerator;
        this.program = program;
        this.kernel = kernel;
        this.size = size;
    }

    static OpenclKernel compile(
            OpenclAccelerator accelerator, KernelSource source, Extent extent, Object... arguments) {
        cl_program program = build(accelerator, source);
        int[] code = new int[1];
        cl_kernel kernel = CL.clCreateKernel(program, source.function(), code);
        if (code[0] != CL.CL_SUCCESS) {
            CL.clReleaseProgram(program);
        }
        check(code[0], "clCreateKernel(" + source.function() + ")", accelerator.selector());
        try {
            for (int index = 0; index < arguments.length; index++) {
                setArgument(accelerator, kernel, index, arguments[index]);
            }
            return new OpenclKernel(accelerator, program, kernel, WorkSize.choose(accelerator, kernel, extent));
        } catch (RuntimeException e) {
            CL.clReleaseKernel(kernel);
            CL.clReleaseProgram(program);
            throw e;
        }
    }

    private static cl_program build(OpenclAccelerator accelerator, KernelSource source) {
        int[] code = new int[1];
        String[] text = {source.text("cl")};
        cl_program program = CL.clCreateProgramWithSource(accelerator.context(), 1, text, null, code);
        check(code[0], "clCreateProgramWithSource", accelerator.selector());
        cl_device_id[] devices = {accelerator.deviceId()};
        int built = CL.clBuildProgram(program, 1, devices, null, null, null);
        SignalHandlers.putBack();
        if (built != CL.CL_SUCCESS) {
            String log = log(accelerator, program);
            CL.clReleaseProgram(program);
            throw new DeviceException(
                    accelerator.selector(),
                    "clBuildProgram(" + source.path() + ".cl)",
                    CL.stringFor_errorCode(built),
                    log);
        }
        return program;
    }

    private static String log(OpenclAccelerator accelerator, cl_program program) {
        return Opencl.text(Opencl.bytes(
                "clGetProgramBuildInfo",
                accelerator.selector(),
                (size, value, actual) -> CL.clGetProgramBuildInfo(
                        program, accelerator.deviceId(), CL.CL_PROGRAM_BUILD_LOG, size, value, actual)));
    }

    private static void setArgument(OpenclAccelerator accelerator, cl_kernel kernel, int index, Object argument) {
        int code = switch (argument) {
            case OpenclBuffer buffer -> buffer.setAsArgument(kernel, index);
            case Integer value -> CL.clSetKernelArg(kernel, index, Sizeof.cl_int, Pointer.to(new int[] {value}));
            case Long value -> CL.clSetKernelArg(kernel, index, Sizeof.cl_long, Pointer.to(new long[] {value}));
            case Float value -> CL.clSetKernelArg(kernel, index, Sizeof.cl_float, Pointer.to(new float[] {value}));
            default ->
                throw new IllegalArgumentException(
                        "a kernel does not take a " + argument.getClass().getSimpleName());
        };
        check(code, "clSetKernelArg(" + index + ")", accelerator.selector());
    }

    @Override
    public void launch() {
        accelerator.enqueue(
                Phase.KERNEL,
                "clEnqueueNDRangeKernel",
                (queue, event) ->
                        CL.clEnqueueNDRangeKernel(queue, kernel, 2, null, size.global(), size.local(), 0, null, event));
    }

    @Override
    public void close() {
        try {
            check(CL.clReleaseKernel(kernel), "clReleaseKernel", accelerator.selector());
        } finally {
            check(CL.clReleaseProgram(program), "clReleaseProgram", accelerator.selector());
        }
    }
}
