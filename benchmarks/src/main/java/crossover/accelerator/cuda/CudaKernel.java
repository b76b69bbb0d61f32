package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Phase;
import java.nio.charset.StandardCharsets;
import jcuda.NativePointerObject;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;

/** A module with one function, its arguments laid out once. */
final class CudaKernel implements Kernel {
    private static final int LOG_BYTES = 8192;

    private final CudaAccelerator accelerator;
    private final CUmodule module;
    private final CUfunction function;
    private final Grid grid;
    private final Pointer arguments;

    private CudaKernel(
            CudaAccelerator accelerator, CUmodule module, CUfunction function, Grid grid, Pointer arguments) {
        this.accelerator = accelerator;
        this.module = module;
        this.function = function;
        this.grid = grid;
        this.arguments = arguments;
    }

    static CudaKernel load(CudaAccelerator accelerator, KernelSource source, Extent extent, Object... arguments) {
        Grid grid = Grid.over(extent);
        NativePointerObject[] pointers = new NativePointerObject[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            pointers[index] = pointer(arguments[index]);
        }
        CUmodule module = loadModule(accelerator, source);
        CUfunction function = new CUfunction();
        int code = JCudaDriver.cuModuleGetFunction(function, module, source.function());
        if (code != 0) {
            JCudaDriver.cuModuleUnload(module);
        }
        check(code, "cuModuleGetFunction(" + source.function() + ")", accelerator.selector());
        return new CudaKernel(accelerator, module, function, grid, Pointer.to(pointers));
    }

    private static CUmodule loadModule(CudaAccelerator accelerator, KernelSource source) {
        byte[] ptx = (source.text("ptx") + "\0").getBytes(StandardCharsets.UTF_8);
        JITOptions options = new JITOptions();
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, LOG_BYTES);
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[LOG_BYTES]);
        CUmodule module = new CUmodule();
        int code = JCudaDriver.cuModuleLoadDataJIT(module, Pointer.to(ptx), options);
        if (code != 0) {
            int[] version = new int[1];
            int asked = JCudaDriver.cuDriverGetVersion(version);
            String driver = asked == 0
                    ? "the driver's CUDA version is " + version[0] / 1000 + "." + version[0] % 1000 / 10
                    : "";
            String log = String.valueOf(options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER))
                    .strip();
            check(code, "cuModuleLoadDataEx(" + source.path() + ".ptx)", accelerator.selector(), driver + "; " + log);
        }
        return module;
    }

    private static Pointer pointer(Object argument) {
        return switch (argument) {
            case CudaBuffer buffer -> Pointer.to(buffer.address());
            case Integer value -> Pointer.to(new int[] {value});
            case Long value -> Pointer.to(new long[] {value});
            case Float value -> Pointer.to(new float[] {value});
            default ->
                throw new IllegalArgumentException(
                        "a kernel does not take a " + argument.getClass().getSimpleName());
        };
    }

    @Override
    public void launch() {
        accelerator.enqueue(Phase.KERNEL, "cuLaunchKernel", this::enqueue);
    }

    /** In the current context. @return the driver's answer */
    int enqueue() {
        return JCudaDriver.cuLaunchKernel(
                function, grid.x(), grid.y(), 1, grid.blockX(), grid.blockY(), 1, 0, null, arguments, null);
    }

    @Override
    public void close() {
        accelerator.makeCurrent();
        check(JCudaDriver.cuModuleUnload(module), "cuModuleUnload", accelerator.selector());
    }
}
