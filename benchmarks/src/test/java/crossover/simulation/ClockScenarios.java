package crossover.simulation;

import static crossover.simulation.Cuda.check;
import static crossover.simulation.Cuda.expect;
import static jcuda.driver.JCudaDriver.CU_MEMHOSTALLOC_DEVICEMAP;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuEventCreate;
import static jcuda.driver.JCudaDriver.cuEventElapsedTime;
import static jcuda.driver.JCudaDriver.cuEventQuery;
import static jcuda.driver.JCudaDriver.cuEventRecord;
import static jcuda.driver.JCudaDriver.cuEventSynchronize;
import static jcuda.driver.JCudaDriver.cuMemAllocHost;
import static jcuda.driver.JCudaDriver.cuMemHostAlloc;
import static jcuda.driver.JCudaDriver.cuMemHostGetDevicePointer;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoDAsync;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoDAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;

/** What the simulated driver does on a card with a clock. The first argument names the scenario. */
final class ClockScenarios {
    private static final int LENGTH = 1000;

    private ClockScenarios() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "moments" -> moments();
            case "sum" -> sum();
            case "doubling" -> doubling();
            case "ramp" -> ramp();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** 64 MiB within the device: no call waits for it but the one that has to. */
    private static void moments() {
        Cuda.context();
        long bytes = 1L << 26;
        CUdeviceptr from = Cuda.allocate(bytes);
        CUdeviceptr to = Cuda.allocate(bytes);
        CUevent start = event();
        CUevent end = event();
        float[] milliseconds = new float[1];
        for (int round = 0; round < 3; round++) {
            check(cuMemcpyDtoDAsync(to, from, bytes, null));
        }
        check(cuCtxSynchronize());
        check(cuMemcpyDtoDAsync(to, from, bytes, null));
        check(cuEventRecord(start, null));
        for (int copy = 0; copy < 100; copy++) {
            check(cuMemcpyDtoDAsync(to, from, bytes, null));
        }
        check(cuEventRecord(end, null));
        int asked = cuEventQuery(end);
        int early = cuEventElapsedTime(milliseconds, start, end);
        long begin = System.nanoTime();
        check(cuEventSynchronize(end));
        System.out.println("waited " + (System.nanoTime() - begin));
        check(cuEventElapsedTime(milliseconds, start, end));
        expect(CUresult.CUDA_ERROR_NOT_READY, asked);
        expect(CUresult.CUDA_ERROR_NOT_READY, early);
        System.out.println("elapsed " + Math.round(1e6 * milliseconds[0]));
    }

    /** Whatever is left out, each result that somebody looks at is right. */
    private static void sum() {
        Cuda.context();
        CUfunction vectorSum = Cuda.function(Cuda.module(Cuda.ptx("vector-sum.ptx")), "vectorSum");
        int[] ones = filled(1);
        CUdeviceptr a = Cuda.upload(ones);
        CUdeviceptr b = Cuda.upload(ones);
        CUdeviceptr sum = Cuda.allocate(4L * LENGTH);
        for (int value = 1; value < 4; value++) {
            int[] values = filled(value);
            int[] result = new int[LENGTH];
            for (int round = 0; round < 50; round++) {
                check(cuMemcpyHtoD(a, Pointer.to(values), 4L * LENGTH));
                check(Cuda.launchSum(vectorSum, a, b, sum, LENGTH));
                check(cuMemcpyDtoH(Pointer.to(result), sum, 4L * LENGTH));
            }
            assertThat(result).containsOnly(value + 1);
        }
    }

    /** In place, by 2 and by ½ in turn, and stopped in the midst of it. */
    private static void doubling() {
        Cuda.context();
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUfunction function = Cuda.function(module, "matrixDoubling");
        float[] row = new float[LENGTH];
        Arrays.fill(row, 3);
        CUdeviceptr matrix = Cuda.upload(row);
        for (int times : new int[] {101, 100, 33}) {
            for (int time = 0; time < times; time++) {
                check(Cuda.launchScaling(function, matrix, LENGTH, time % 2 == 0 ? 2 : 0.5f));
                check(cuCtxSynchronize());
            }
            float expected = row[0] * (times % 2 == 0 ? 1 : 2);
            row = Cuda.downloadFloats(matrix, LENGTH);
            assertThat(row).containsOnly(expected);
        }
        for (int time = 0; time < 101; time++) {
            check(cuMemcpyHtoD(matrix, Pointer.to(row), 4L * LENGTH));
            check(Cuda.launchScaling(function, matrix, LENGTH, time % 2 == 0 ? 2 : 0.5f));
            check(cuMemcpyDtoH(Pointer.to(row), matrix, 4L * LENGTH));
            assertThat(row[LENGTH - 1]).isEqualTo(time % 2 == 0 ? 24 : 12);
        }
        mapped(function);
    }

    /** In memory of the host's, which sees each launch as soon as it has waited. */
    private static void mapped(CUfunction function) {
        Pointer locked = new Pointer();
        check(cuMemHostAlloc(locked, 4L * LENGTH, CU_MEMHOSTALLOC_DEVICEMAP));
        CUdeviceptr matrix = new CUdeviceptr();
        check(cuMemHostGetDevicePointer(matrix, locked, 0));
        FloatBuffer row = locked.getByteBuffer(0, 4L * LENGTH)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        row.put(0, 3);
        for (int time = 0; time < 33; time++) {
            check(Cuda.launchScaling(function, matrix, LENGTH, time % 2 == 0 ? 2 : 0.5f));
            check(cuCtxSynchronize());
            assertThat(row.get(0)).isEqualTo(time % 2 == 0 ? 6 : 3);
        }
    }

    /** What sits in the cache is as fast as the clock of the multiprocessors, which begins low. */
    private static void ramp() {
        Cuda.context();
        CUfunction vectorSum = Cuda.function(Cuda.module(Cuda.ptx("vector-sum.ptx")), "vectorSum");
        CUdeviceptr sum = Cuda.allocate(1 << 20);
        Pointer locked = new Pointer();
        check(cuMemAllocHost(locked, 1 << 20));
        for (int round = 0; round < 30; round++) {
            check(Cuda.launchSum(vectorSum, sum, sum, sum, 1 << 18));
            check(cuMemcpyHtoDAsync(sum, locked, 1 << 20, null));
            check(cuCtxSynchronize());
        }
    }

    private static int[] filled(int value) {
        int[] values = new int[LENGTH];
        Arrays.fill(values, value);
        return values;
    }

    private static CUevent event() {
        CUevent event = new CUevent();
        check(cuEventCreate(event, 0));
        return event;
    }
}
