package crossover.simulation;

import static crossover.simulation.Cuda.check;
import static crossover.simulation.Cuda.expect;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxSynchronize;
import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuModuleUnload;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;

/** The shipped kernels on the simulated driver. The first argument names the scenario. */
final class KernelScenarios {
    private KernelScenarios() {}

    public static void main(String[] arguments) {
        CUcontext context = Cuda.context();
        switch (arguments[0]) {
            case "values" -> values();
            case "four-at-a-time" -> fourAtATime();
            case "beyond-the-end" -> beyondTheEnd();
            case "misaligned" -> misaligned();
            case "after-free" -> afterFree();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        cuCtxDestroy(context);
    }

    private static void values() {
        CUmodule matrixDoubling = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUmodule vectorSum = Cuda.module(Cuda.ptx("vector-sum.ptx"));
        CUmodule empty = Cuda.module(Cuda.ptx("empty.ptx"));
        for (int[] size : new int[][] {{1, 1}, {5, 5}, {3, 33}, {37, 64}, {100, 101}}) {
            doubles(Cuda.function(matrixDoubling, "matrixDoubling"), size[0], size[1]);
        }
        for (int length : new int[] {1, 127, 128, 129, 10_001}) {
            sums(Cuda.function(vectorSum, "vectorSum"), length);
        }
        CUdeviceptr none = new CUdeviceptr();
        check(Cuda.launchSum(Cuda.function(empty, "empty"), none, none, none, 300));
        check(cuCtxSynchronize());
        for (CUmodule module : new CUmodule[] {matrixDoubling, vectorSum, empty}) {
            check(cuModuleUnload(module));
        }
    }

    /** Of every remainder of four, and from an address in the middle of four. */
    private static void fourAtATime() {
        CUmodule matrixDoubling = Cuda.module(Cuda.ptx("matrix-doubling-wide.ptx"));
        CUmodule vectorSum = Cuda.module(Cuda.ptx("vector-sum-wide.ptx"));
        CUfunction doubling = Cuda.function(matrixDoubling, "matrixDoublingWide");
        CUfunction summing = Cuda.function(vectorSum, "vectorSumWide");
        for (int length : new int[] {1, 2, 3, 4, 5, 511, 513, 10_001}) {
            for (int skipped : new int[] {0, 1}) {
                doublesAndSums(doubling, summing, length, skipped);
            }
        }
        check(cuModuleUnload(matrixDoubling));
        check(cuModuleUnload(vectorSum));
    }

    private static void doublesAndSums(CUfunction doubling, CUfunction summing, int length, int skipped) {
        int[] numbers = IntStream.range(0, length + skipped)
                .map(i -> Integer.MAX_VALUE - 3 * i)
                .toArray();
        CUdeviceptr first = Cuda.upload(numbers);
        CUdeviceptr sum = Cuda.allocate(4L * numbers.length);
        Pointer from = Pointer.to(first.withByteOffset(4L * skipped));
        Pointer into = Pointer.to(sum.withByteOffset(4L * skipped));
        check(Cuda.launchWide(summing, length, from, from, into, Pointer.to(new long[] {length})));
        int[] sums = Cuda.downloadInts(sum, numbers.length);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = i - 0.375f;
            assertThat(i < skipped || sums[i] == 2 * numbers[i]).isTrue();
        }
        CUdeviceptr matrix = Cuda.upload(floats);
        Pointer start = Pointer.to(matrix.withByteOffset(4L * skipped));
        Pointer rows = Pointer.to(new int[] {1});
        Pointer columns = Pointer.to(new int[] {length});
        check(Cuda.launchWide(doubling, length, start, rows, columns, Pointer.to(new float[] {2})));
        float[] doubled = Cuda.downloadFloats(matrix, floats.length);
        for (int i = 0; i < floats.length; i++) {
            assertThat(doubled[i]).isEqualTo(i < skipped ? floats[i] : 2 * floats[i]);
        }
        for (CUdeviceptr memory : new CUdeviceptr[] {first, sum, matrix}) {
            check(cuMemFree(memory));
        }
    }

    private static void doubles(CUfunction doubling, int rows, int columns) {
        float[] input = new float[rows * columns];
        float[] expected = new float[rows * columns];
        for (int i = 0; i < input.length; i++) {
            input[i] = i - 0.375f;
            expected[i] = 2 * i - 0.75f;
        }
        CUdeviceptr matrix = Cuda.upload(input);
        check(Cuda.launchDoubling(doubling, matrix, rows, columns));
        assertThat(Cuda.downloadFloats(matrix, input.length)).isEqualTo(expected);
        check(cuMemFree(matrix));
    }

    private static void sums(CUfunction vectorSum, int length) {
        // Near the ends of the range, so that the sums wrap as Java's do.
        int[] a = IntStream.range(0, length).map(i -> Integer.MAX_VALUE - 3 * i).toArray();
        int[] b = IntStream.range(0, length).map(i -> 5 * i + 7).toArray();
        int[] expected = IntStream.range(0, length).map(i -> a[i] + b[i]).toArray();
        CUdeviceptr first = Cuda.upload(a);
        CUdeviceptr second = Cuda.upload(b);
        CUdeviceptr sum = Cuda.allocate(4L * length);
        check(Cuda.launchSum(vectorSum, first, second, sum, length));
        assertThat(Cuda.downloadInts(sum, length)).isEqualTo(expected);
        for (CUdeviceptr memory : new CUdeviceptr[] {first, second, sum}) {
            check(cuMemFree(memory));
        }
    }

    /** One row more than the memory holds: the launch is accepted, and whoever waits hears of it, from then on. */
    private static void beyondTheEnd() {
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUdeviceptr matrix = Cuda.upload(new float[5 * 7]);
        check(Cuda.launchDoubling(Cuda.function(module, "matrixDoubling"), matrix, 6, 7));
        expect(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, cuCtxSynchronize());
        expect(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, cuMemFree(matrix));
        expect(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, cuModuleUnload(module));
    }

    private static void misaligned() {
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUdeviceptr matrix = Cuda.upload(new float[5 * 7]);
        Pointer inBetween = matrix.withByteOffset(2);
        check(Cuda.launchDoubling(Cuda.function(module, "matrixDoubling"), inBetween, 1, 1));
        expect(CUresult.CUDA_ERROR_MISALIGNED_ADDRESS, cuCtxSynchronize());
    }

    private static void afterFree() {
        CUmodule module = Cuda.module(Cuda.ptx("matrix-doubling.ptx"));
        CUdeviceptr matrix = Cuda.upload(new float[5 * 7]);
        check(cuMemFree(matrix));
        check(Cuda.launchDoubling(Cuda.function(module, "matrixDoubling"), matrix, 5, 7));
        expect(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, cuCtxSynchronize());
    }
}
