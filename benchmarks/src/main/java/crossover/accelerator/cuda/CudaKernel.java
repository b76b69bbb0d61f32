package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Phase;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import jcuda.Pointer;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;

/** A module with one function, its arguments laid out once. */
final class CudaKernel implements Kernel {
    private static final int LOG_BYTES = 8192;

    private final CudaAccelerator accelerator;
    private final CUmodule module;
    private final CudaLaunch launch;

    /** Made once, so that a launch allocates nothing. */
    private final IntSupplier call;

    private CudaKernel(CudaAccelerator accelerator, CUmodule module, CudaLaunch launch) {
        this.accelerator = accelerator;
        this.module = module;
        this.launch = launch;
        this.call = launch::call;
    }

    static CudaKernel load(CudaAccelerator accelerator, KernelSource source, Extent extent, Object... arguments) {
        Grid grid = Grid.over(extent);
        CUmodule module = loadModule(accelerator, source);
        try {
            CudaLaunch.Function function = new CudaLaunch.Function();
            check(
                    JCudaDriver.cuModuleGetFunction(function, module, source.function()),
                    "cuModuleGetFunction(" + source.function() + ")",
                    accelerator.selector());
            return new CudaKernel(accelerator, module, new CudaLaunch(function, grid, arguments));
        } catch (RuntimeException e) {
            JCudaDriver.cuModuleUnload(module);
            throw e;
        }
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

    @Override
    public void launch() {
        accelerator.enqueue(Phase.KERNEL, "cuLaunchKernel", call);
    }

    /** In the current context. @return the driver's answer */
    int enqueue() {
        return call.getAsInt();
    }

    @Override
    public void close() {
        accelerator.makeCurrent();
        try (launch) {
            check(JCudaDriver.cuModuleUnload(module), "cuModuleUnload", accelerator.selector());
        }
    }
}
