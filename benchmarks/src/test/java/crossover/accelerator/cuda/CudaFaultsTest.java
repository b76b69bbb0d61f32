package crossover.accelerator.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the driver answers, the row says what failed, the other rows go on, and nothing is left behind. */
class CudaFaultsTest {
    private static final int WAYS = 10;

    @Test
    void everyWayPassesAndGivesEverythingBack() {
        Outcome outcome = Simulation.standard().run(EveryWay.class, "cuda:0");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).hasLineCount(WAYS);
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
        assertThat(outcome.log().calls())
                .allSatisfy(call -> assertThat(call.result())
                        .as("%s %s", call.name(), call.details())
                        .isZero());
    }

    /** Each call that the ways make, failed at its first and at its last time. */
    @TestFactory
    Stream<DynamicTest> everyCallFailsOnce() {
        Map<String, Long> made = new TreeMap<>(
                Simulation.standard().run(EveryWay.class, "cuda:0").log().counts());
        assertThat(made).containsKeys("cuInit", "cuMemAlloc_v2", "cuLaunchKernel", "cuMemFree_v2");
        return made.entrySet().stream()
                .flatMap(call -> Stream.of(1L, call.getValue())
                        .distinct()
                        .map(ordinal -> DynamicTest.dynamicTest(
                                call.getKey() + " " + ordinal, () -> failsOnce(call.getKey(), ordinal))));
    }

    private static void failsOnce(String call, long ordinal) {
        Outcome outcome = Simulation.standard()
                .fault(call, ordinal, CUresult.CUDA_ERROR_NOT_PERMITTED)
                .run(EveryWay.class, "cuda:0");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(1);
        String name = call.replaceFirst("_v\\d$", "");
        assertThat(failures(outcome)).singleElement().asString().contains(name, "CUDA_ERROR_NOT_PERMITTED");
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().ended()).isEqualTo(1);
    }

    @Test
    void allocationsThatDoNotFitFailAlone() {
        // Room for one operand of the vector sum and not for two; the matrix is larger still.
        Outcome outcome = Simulation.standard().memory(200).run(EveryWay.class, "cuda:0");
        assertThat(failures(outcome))
                .as("all but the two that stay in the host's memory")
                .hasSize(WAYS - 2)
                .allSatisfy(line -> assertThat(line).contains("cuMemAlloc(", "CUDA_ERROR_OUT_OF_MEMORY"));
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void refusedPtxShowsTheCompilersLogAndTheDriversVersion() {
        Outcome outcome = Simulation.standard().driverVersion(8000).run(EveryWay.class, "cuda:0");
        assertThat(failures(outcome))
                .hasSize(WAYS)
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
                                "the driver's CUDA version is 8.0",
                                "Unsupported .version 6.0"));
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aFailedKernelIsReportedByWhoeverWaits() {
        // The context is broken from then on, and a new one is opened for the next way.
        Outcome outcome = Simulation.standard()
                .fault("cuCtxSynchronize", 1, CUresult.CUDA_ERROR_LAUNCH_FAILED)
                .run(EveryWay.class, "cuda:0");
        assertThat(failures(outcome))
                .containsExactly("failed cuda:0: cuCtxSynchronize failed with CUDA_ERROR_LAUNCH_FAILED");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aDeviceThatIsLostFailsEverythingThatFollows() {
        Outcome outcome = Simulation.standard().deviceLost("cuLaunchKernel", 8).run(EveryWay.class, "cuda:0");
        List<String> lines = outcome.output().lines().toList();
        assertThat(lines).hasSize(WAYS).first().isEqualTo("passed");
        assertThat(lines.subList(3, WAYS)).allSatisfy(line -> assertThat(line).contains("CUDA_ERROR_UNKNOWN"));
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aWrongResultIsCaughtWithTheElement() {
        Outcome outcome = Simulation.standard().wrongResult("cuLaunchKernel", 1).run(EveryWay.class, "cuda:0");
        assertThat(failures(outcome)).singleElement().asString().contains("wrong result", "element 36 is");
    }

    @Test
    void aWrongCopyIsCaught() {
        Outcome outcome =
                Simulation.standard().wrongResult("cuMemcpyDtoH_v2", 1).run(EveryWay.class, "cuda:0");
        assertThat(failures(outcome)).singleElement().asString().contains("wrong result", "element 36 is");
    }

    @Test
    void eachDeviceIsReached() {
        Outcome outcome = Simulation.standard().devices(2).run(EveryWay.class, "cuda:1");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().leaked()).isEmpty();
    }

    private static List<String> failures(Outcome outcome) {
        return outcome.output()
                .lines()
                .filter(line -> line.startsWith("failed "))
                .toList();
    }
}
