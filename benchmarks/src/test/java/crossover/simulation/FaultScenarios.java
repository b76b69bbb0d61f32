package crossover.simulation;

import static crossover.simulation.Cuda.check;
import static crossover.simulation.Cuda.expect;
import static jcuda.driver.JCudaDriver.cuCtxGetLimit;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuModuleLoadDataJIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.JITOptions;

/** What goes wrong when it is ordered to. The first argument names the scenario. */
final class FaultScenarios {
    private FaultScenarios() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "refused" -> refused(Cuda.ptx("empty.ptx"), CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION);
            case "unknown-instruction" ->
                refused(Cuda.ptx("vector-sum.ptx").replace("add.s32", "add.sat.s32"), CUresult.CUDA_ERROR_INVALID_PTX);
            case "no-device" -> expect(CUresult.CUDA_ERROR_NO_DEVICE, cuInit(0));
            case "second-allocation" -> secondAllocation();
            case "lost" -> lost();
            case "wrong" -> wrong();
            case "not-simulated" -> notSimulated();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Prints the compiler's log. */
    private static void refused(String ptx, int expected) {
        Cuda.context();
        JITOptions options = new JITOptions();
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, 1000);
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[1000]);
        byte[] image = (ptx + "\0").getBytes(StandardCharsets.US_ASCII);
        expect(expected, cuModuleLoadDataJIT(new CUmodule(), Pointer.to(image), options));
        System.out.println(options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER));
    }

    private static void secondAllocation() {
        Cuda.context();
        check(cuMemAlloc(new CUdeviceptr(), 1));
        expect(CUresult.CUDA_ERROR_OUT_OF_MEMORY, cuMemAlloc(new CUdeviceptr(), 1));
        check(cuMemAlloc(new CUdeviceptr(), 1));
    }

    private static void lost() {
        Cuda.context();
        CUdeviceptr memory = Cuda.allocate(4);
        expect(CUresult.CUDA_ERROR_UNKNOWN, cuCtxSynchronize());
        expect(CUresult.CUDA_ERROR_UNKNOWN, cuMemAlloc(new CUdeviceptr(), 1));
        expect(CUresult.CUDA_ERROR_UNKNOWN, cuMemFree(memory));
    }

    private static void wrong() {
        CUcontext context = Cuda.context();
        assertThat(context).isNotNull();
        CUfunction doubling = Cuda.function(Cuda.module(Cuda.ptx("matrix-doubling.ptx")), "matrixDoubling");
        CUdeviceptr matrix = Cuda.upload(new float[] {1, 2, 3});
        check(Cuda.launchDoubling(doubling, matrix, 1, 3));
        check(Cuda.launchDoubling(doubling, matrix, 1, 3));
        float last = Float.intBitsToFloat(~Float.floatToRawIntBits(12));
        assertThat(Cuda.downloadFloats(matrix, 3)).containsExactly(4, 8, last);
        assertThat(Cuda.downloadFloats(matrix, 2)).isNotEqualTo(new float[] {4, 8});
    }

    private static void notSimulated() {
        Cuda.context();
        expect(CUresult.CUDA_ERROR_NOT_SUPPORTED, cuCtxGetLimit(new long[1], 0));
    }
}
