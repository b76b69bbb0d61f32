package crossover.simulation;

import static crossover.simulation.Cuda.check;
import static crossover.simulation.Cuda.expect;
import static jcuda.driver.JCudaDriver.cuCtxPopCurrent;
import static jcuda.driver.JCudaDriver.cuCtxPushCurrent;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuDeviceGetCount;
import static jcuda.driver.JCudaDriver.cuDeviceGetName;
import static jcuda.driver.JCudaDriver.cuEventCreate;
import static jcuda.driver.JCudaDriver.cuEventElapsedTime;
import static jcuda.driver.JCudaDriver.cuEventRecord;
import static jcuda.driver.JCudaDriver.cuEventSynchronize;
import static jcuda.driver.JCudaDriver.cuInit;
import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemAllocHost;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuMemGetInfo;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoHAsync;
import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleUnload;
import static jcuda.driver.JCudaDriver.cuStreamCreate;
import static jcuda.driver.JCudaDriver.cuStreamQuery;
import static jcuda.driver.JCudaDriver.cuStreamSynchronize;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;

/** What the simulated driver does beside kernels. The first argument names the scenario. */
final class DriverScenarios {
    private static final float POISON = Float.intBitsToFloat(0xFBFBFBFB);

    private DriverScenarios() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "devices" -> devices(Integer.parseInt(arguments[1]));
            case "memory" -> memory();
            case "no-hurry" -> noHurry();
            case "events" -> events();
            case "stale" -> stale();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void devices(int expected) {
        CUdevice device = new CUdevice();
        expect(CUresult.CUDA_ERROR_NOT_INITIALIZED, cuDeviceGet(device, 0));
        check(cuInit(0));
        int[] count = new int[1];
        check(cuDeviceGetCount(count));
        assertThat(count).containsExactly(expected);
        for (int i = 0; i < expected; i++) {
            check(cuDeviceGet(device, i));
            byte[] name = new byte[64];
            check(cuDeviceGetName(name, name.length, device));
            assertThat(new String(name, StandardCharsets.US_ASCII)).startsWith("Simulated CUDA device " + i + "\0");
        }
        expect(CUresult.CUDA_ERROR_INVALID_DEVICE, cuDeviceGet(device, expected));
    }

    /** Of 1,000 bytes: what is fresh is poisoned, what is too much is refused, what is given back can be had again. */
    private static void memory() {
        Cuda.context();
        CUdeviceptr half = Cuda.allocate(600);
        assertThat(Cuda.downloadFloats(half, 150)).containsOnly(POISON);
        CUdeviceptr more = new CUdeviceptr();
        expect(CUresult.CUDA_ERROR_OUT_OF_MEMORY, cuMemAlloc(more, 401));
        long[] free = new long[1];
        long[] total = new long[1];
        check(cuMemGetInfo(free, total));
        assertThat(free).containsExactly(400);
        assertThat(total).containsExactly(1000);
        check(cuMemFree(half));
        expect(CUresult.CUDA_ERROR_INVALID_VALUE, cuMemFree(half));
        check(cuMemAlloc(more, 1000));
    }

    /** What nobody waited for is not there yet. */
    private static void noHurry() {
        Cuda.context();
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUdeviceptr matrix = Cuda.upload(new float[] {1, 2, 3});
        Pointer locked = new Pointer();
        check(cuMemAllocHost(locked, 12));
        ByteBuffer host = locked.getByteBuffer(0, 12).order(ByteOrder.nativeOrder());
        check(Cuda.launchDoubling(Cuda.function(module, "matrixDoubling"), matrix, 1, 3));
        check(cuMemcpyDtoHAsync(locked, matrix, 12, null));
        assertThat(host.getFloat(8)).isEqualTo(POISON);
        check(cuCtxSynchronize());
        assertThat(host.getFloat(8)).isEqualTo(6);
    }

    private static void events() {
        Cuda.context();
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUdeviceptr matrix = Cuda.upload(new float[100 * 100]);
        CUstream stream = new CUstream();
        check(cuStreamCreate(stream, 0));
        CUevent start = new CUevent();
        CUevent end = new CUevent();
        float[] milliseconds = new float[1];
        check(cuEventCreate(start, 0));
        check(cuEventCreate(end, 0));
        check(cuEventRecord(start, null));
        check(Cuda.launchDoubling(Cuda.function(module, "matrixDoubling"), matrix, 100, 100));
        check(cuEventRecord(end, null));
        expect(CUresult.CUDA_ERROR_NOT_READY, cuEventElapsedTime(milliseconds, start, end));
        check(cuEventSynchronize(end));
        check(cuEventElapsedTime(milliseconds, start, end));
        assertThat(milliseconds[0]).isPositive();
        check(cuEventElapsedTime(milliseconds, end, start));
        assertThat(milliseconds[0]).isNegative();
        check(cuStreamQuery(stream));
        check(cuStreamSynchronize(stream));
    }

    private static void stale() {
        CUcontext context = Cuda.context();
        CUmodule module = Cuda.module(Cuda.ptx("empty.ptx"));
        check(cuModuleUnload(module));
        expect(CUresult.CUDA_ERROR_INVALID_HANDLE, cuModuleUnload(module));
        expect(CUresult.CUDA_ERROR_INVALID_HANDLE, cuModuleGetFunction(new CUfunction(), module, "empty"));
        CUmodule again = Cuda.module(Cuda.ptx("empty.ptx"));
        expect(CUresult.CUDA_ERROR_NOT_FOUND, cuModuleGetFunction(new CUfunction(), again, "Empty"));
        check(cuCtxPopCurrent(new CUcontext()));
        expect(CUresult.CUDA_ERROR_INVALID_CONTEXT, cuMemAlloc(new CUdeviceptr(), 1));
        check(cuCtxPushCurrent(context));
        check(cuMemAlloc(new CUdeviceptr(), 1));
    }
}
