package crossover.simulation;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuLaunchKernel;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleLoadData;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jcuda.CudaException;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;

/** JCuda as the scenarios use it: bare, so that they test the driver and not the project's own way to it. */
final class Cuda {
    private Cuda() {}

    static void expect(int expected, int result) {
        assertThat(CUresult.stringFor(result)).isEqualTo(CUresult.stringFor(expected));
    }

    static void check(int result) {
        if (result != CUresult.CUDA_SUCCESS) {
            throw new CudaException(CUresult.stringFor(result));
        }
    }

    /** A context on device 0, current on this thread. */
    static CUcontext context() {
        check(cuInit(0));
        CUdevice device = new CUdevice();
        check(cuDeviceGet(device, 0));
        CUcontext context = new CUcontext();
        check(cuCtxCreate(context, 0, device));
        return context;
    }

    static String ptx(String name) {
        try (InputStream resource = Objects.requireNonNull(Cuda.class.getResourceAsStream("/kernels/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CUmodule module(String ptx) {
        CUmodule module = new CUmodule();
        check(cuModuleLoadData(module, ptx));
        return module;
    }

    static CUfunction function(CUmodule module, String name) {
        CUfunction function = new CUfunction();
        check(cuModuleGetFunction(function, module, name));
        return function;
    }

    static CUdeviceptr allocate(long bytes) {
        CUdeviceptr memory = new CUdeviceptr();
        check(cuMemAlloc(memory, bytes));
        return memory;
    }

    static CUdeviceptr upload(float... values) {
        CUdeviceptr memory = allocate(4L * values.length);
        check(cuMemcpyHtoD(memory, Pointer.to(values), 4L * values.length));
        return memory;
    }

    static CUdeviceptr upload(int... values) {
        CUdeviceptr memory = allocate(4L * values.length);
        check(cuMemcpyHtoD(memory, Pointer.to(values), 4L * values.length));
        return memory;
    }

    static float[] downloadFloats(CUdeviceptr memory, int count) {
        float[] values = new float[count];
        check(cuMemcpyDtoH(Pointer.to(values), memory, 4L * count));
        return values;
    }

    static int[] downloadInts(CUdeviceptr memory, int count) {
        int[] values = new int[count];
        check(cuMemcpyDtoH(Pointer.to(values), memory, 4L * count));
        return values;
    }

    /** Launches the doubling of a matrix; what the launch itself answers. */
    static int launchDoubling(CUfunction doubling, Pointer matrix, int rows, int columns) {
        Pointer parameters = Pointer.to(
                Pointer.to(matrix),
                Pointer.to(new int[] {rows}),
                Pointer.to(new int[] {columns}),
                Pointer.to(new float[] {2}));
        return cuLaunchKernel(doubling, (columns + 31) / 32, (rows + 3) / 4, 1, 32, 4, 1, 0, null, parameters, null);
    }

    /** Launches the multiplication of one row by a factor. */
    static int launchScaling(CUfunction doubling, Pointer row, int columns, float factor) {
        Pointer parameters = Pointer.to(
                Pointer.to(row), Pointer.to(new int[] {1}), Pointer.to(new int[] {columns}), Pointer.to(new float[] {
                    factor
                }));
        return cuLaunchKernel(doubling, (columns + 31) / 32, 1, 1, 32, 4, 1, 0, null, parameters, null);
    }

    /** Launches a kernel of four elements a thread; what the launch itself answers. */
    static int launchWide(CUfunction function, long elements, Pointer... arguments) {
        int blocks = Math.toIntExact((elements + 511) / 512);
        return cuLaunchKernel(function, blocks, 1, 1, 128, 1, 1, 0, null, Pointer.to(arguments), null);
    }

    /** Launches the sum of two vectors; what the launch itself answers. */
    static int launchSum(CUfunction vectorSum, Pointer a, Pointer b, Pointer sum, long length) {
        Pointer parameters = Pointer.to(Pointer.to(a), Pointer.to(b), Pointer.to(sum), Pointer.to(new long[] {length}));
        return cuLaunchKernel(
                vectorSum, Math.toIntExact((length + 127) / 128), 1, 1, 128, 1, 1, 0, null, parameters, null);
    }
}
