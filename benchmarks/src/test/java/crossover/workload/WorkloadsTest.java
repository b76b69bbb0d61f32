package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceException;
import crossover.accelerator.KernelSource;
import crossover.run.Verification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real loops, and real kernels on whatever devices this machine has. */
class WorkloadsTest {

    static List<String> devices() {
        return TestDevices.all();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyDeviceComputesRightAtOddSizes(String device) {
        assertThat(new VectorSum.Rules().verify(device)).isPositive();
        assertThat(new MatrixDoubling.Rules().verify(device)).isPositive();
        boolean processor = device.startsWith("cpu:");
        assertThat(new Copy.Rules().verify(device)).isEqualTo(processor ? 0 : 9);
        assertThat(new EmptyLaunch.Rules().verify(device)).isEqualTo(processor ? 0 : 1);
    }

    /** Also those of a workload that is added: they are found by their benchmark classes. */
    @ParameterizedTest
    @MethodSource("devices")
    void everyWorkloadComputesRight(String device) {
        List<String> checks = new ArrayList<>();
        assertThat(Verification.run(List.of(device), checks::add))
                .as("%s", checks)
                .isTrue();
        assertThat(checks)
                .contains(
                        "passed vector sum on " + device + (device.startsWith("cpu:") ? ": 7 checks" : ": 57 checks"));
    }

    /** 1 + 2x + 3x², exact in floats. */
    @Test
    void evaluatesThePolynomialByRisingPowers() {
        float[] y = new float[3];
        Polynomial.evaluate(new float[] {1, 2, 3}, new float[] {0, 2, -0.5f}, y, 0, 3);
        assertThat(y).containsExactly(1, 17, 0.75f);
    }

    /** The check is by bits: 1 + 2^-12 squared, less 1, is another float where the product is rounded first. */
    @Test
    void roundsOnceADegree() {
        float almost = 1 + 0x1p-12f;
        float[] y = new float[1];
        Polynomial.evaluate(new float[] {-1 - 0x1p-11f, 0, 1}, new float[] {almost}, y, 0, 1);
        assertThat(y[0]).isEqualTo(0x1p-24f).isNotEqualTo(almost * almost - 1 - 0x1p-11f);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void evaluatesHighDegreesAndLengthsThatFillNoBlock(String device) {
        for (long length : new long[] {1, 127, 129, 5000}) {
            try (Workload polynomial = Polynomial.compute(device, Polynomial.HIGHEST_DEGREE, length)) {
                polynomial.begin();
                polynomial.run();
                polynomial.end();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void sumsWhatItSaysThatItSums(String device) {
        try (Workload sum = VectorSum.compute(device, 100)) {
            sum.prepare();
            DeviceBuffer result = (DeviceBuffer) sum.run();
            result.download();
            for (int i = 0; i < 100; i++) {
                assertThat(result.host().getAtIndex(JAVA_INT, i))
                        .isEqualTo(Inputs.integer(2, i) + Inputs.integer(3, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void staysFiniteHoweverOftenItRuns(String device) {
        try (Workload doubling = MatrixDoubling.compute(device, 5, 5)) {
            doubling.begin();
            for (int run = 0; run < 301; run++) {
                doubling.run();
            }
            DeviceBuffer result = (DeviceBuffer) doubling.run();
            result.download();
            assertThat(result.host().getAtIndex(JAVA_FLOAT, 24)).isEqualTo(Inputs.real(2, 24));
            doubling.end();
        }
    }

    @Test
    void catchesTheWrongStrideOfTheArticle() {
        String device = TestDevices.opencl().selector();
        KernelSource wrong = new KernelSource("/wrong-kernels/matrix-doubling", "matrixDoubling");
        try (Workload doubling = new MatrixDoubling(device, 5, 5, Way.RESIDENT, wrong)) {
            doubling.prepare();
            doubling.run();
            assertThatThrownBy(doubling::check)
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("wrong result of the matrix doubling on " + device + ", 5 x 5: element ");
        }
    }

    /** A processor takes the simple kernel by itself. */
    @Test
    void doublesFourElementsAnItemOnAProcessorToo() {
        for (int columns : new int[] {1, 2, 3, 4, 5, 1031}) {
            try (Workload doubling = new MatrixDoubling(
                    TestDevices.opencl().selector(), 3, columns, Way.RESIDENT, MatrixDoubling.WIDE)) {
                doubling.begin();
                doubling.run();
                doubling.end();
            }
        }
    }

    /** Four elements at a time and nothing after them. */
    @Test
    void catchesATailThatNobodyComputes() {
        KernelSource wrong = new KernelSource("/wrong-kernels/matrix-doubling-no-tail", "matrixDoublingWide", 4);
        String device = TestDevices.opencl().selector();
        try (Workload doubling = new MatrixDoubling(device, 2, 2, Way.RESIDENT, wrong)) {
            doubling.begin();
        }
        try (Workload doubling = new MatrixDoubling(device, 5, 5, Way.RESIDENT, wrong)) {
            doubling.prepare();
            doubling.run();
            assertThatThrownBy(doubling::check)
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("5 x 5: element 24 (row 4, column 4) is ");
        }
    }

    @ParameterizedTest
    @EnumSource(DataPath.class)
    void catchesNotANumberOnEveryPath(DataPath path) {
        KernelSource wrong = new KernelSource("/wrong-kernels/not-a-number", "matrixDoubling");
        try (Workload doubling = new MatrixDoubling(TestDevices.opencl().selector(), 5, 5, Way.by(path), wrong)) {
            doubling.prepare();
            doubling.run();
            assertThatThrownBy(doubling::check)
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("element 7 (row 1, column 2) is NaN, expected " + 2 * Inputs.real(1, 7));
        }
    }

    @Test
    void catchesAnOutputThatNobodyWrote() {
        try (Workload sum = VectorSum.compute("cpu:loop", 10)) {
            sum.prepare();
            assertThatThrownBy(sum::check)
                    .isInstanceOf(CheckFailedException.class)
                    .hasMessageContaining("element 0 is ");
        }
    }

    @Test
    void showsTheCompilersLog() {
        KernelSource broken = new KernelSource("/wrong-kernels/broken", "matrixDoubling");
        String device = TestDevices.opencl().selector();
        assertThatThrownBy(() -> new MatrixDoubling(device, 5, 5, Way.RESIDENT, broken))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining(
                        device + ": clBuildProgram(/wrong-kernels/broken.cl) failed with CL_BUILD_PROGRAM_FAILURE")
                .hasMessageContaining("undeclared");
    }

    @Test
    void refusesADeviceThatIsNone() {
        assertThatThrownBy(() -> VectorSum.compute("opencl:9:9", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opencl:9:9");
    }
}
