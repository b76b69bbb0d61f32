package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The compiler makes vector instructions of the plain loops: they take less than twice the time of the same loop by the Vector
 * API, where one element at a time takes four times and more. The least of many times, taken in turn, in one JVM.
 */
class VectorisationTest {
    private static final int ELEMENTS = 1 << 14;
    private static final int ROUNDS = 2000;

    @Test
    void ofTheVectorSum() {
        assertThat(ratio(device -> VectorSum.compute(device, ELEMENTS))).isLessThan(2);
    }

    @Test
    void ofTheMatrixDoubling() {
        assertThat(ratio(device -> MatrixDoubling.compute(device, 128, 128))).isLessThan(2);
    }

    private static double ratio(Function<String, Workload> opened) {
        try (Workload loop = opened.apply("cpu:loop");
                Workload vector = opened.apply("cpu:vector")) {
            loop.begin();
            vector.begin();
            IntStream.range(0, ROUNDS).forEach(round -> time(loop));
            IntStream.range(0, ROUNDS).forEach(round -> time(vector));
            long[] plain = new long[ROUNDS];
            long[] api = new long[ROUNDS];
            Arrays.setAll(plain, round -> {
                api[round] = time(vector);
                return time(loop);
            });
            loop.end();
            vector.end();
            return least(plain) / least(api);
        }
    }

    private static long time(Workload workload) {
        long start = System.nanoTime();
        workload.run();
        return System.nanoTime() - start;
    }

    private static double least(long[] times) {
        return Arrays.stream(times).min().orElseThrow();
    }
}
