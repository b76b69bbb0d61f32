package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.KnownFailure;
import crossover.accelerator.cuda.CudaFailures;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every call of the driver that is used fails once: it is named, and nothing that was opened stays open. */
class CudaFaultsTest {
    private static final int INVALID_VALUE = 1;
    private static final int OUT_OF_MEMORY = 2;
    private static final int INVALID_PTX = 218;
    private static final int UNSUPPORTED_PTX_VERSION = 222;
    private static final int LAUNCH_FAILED = 719;
    private static final int UNKNOWN = 999;

    /** Tested on their own: where something else has failed before, that is what is named. */
    private static final List<String> CLOSING =
            List.of("cuMemFree_v2", "cuMemFreeHost", "cuModuleUnload", "cuDevicePrimaryCtxRelease_v2");

    /**
     * Without the times of events there is the wall clock, an event that is not destroyed goes with its context, and a device of
     * which less is known computes all the same.
     */
    private static final List<String> NO_FAILURE = List.of(
            "cuEventElapsedTime",
            "cuEventDestroy_v2",
            "cuDeviceGetUuid",
            "cuDeviceGetUuid_v2",
            "cuDeviceGetPCIBusId",
            "cuDeviceGetAttribute",
            "cuDriverGetVersion");

    @Test
    void everyOtherCallThatIsMadeFailsOnceIsNamedAndNothingStaysOpen() {
        Set<String> calls = new TreeSet<>(
                Simulation.standard().run(FaultScenario.class).log().counts().keySet());
        assertThat(calls).contains("cuInit", "cuMemAlloc_v2", "cuLaunchKernel").containsAll(CLOSING);
        CLOSING.forEach(calls::remove);
        NO_FAILURE.forEach(calls::remove);
        Simulation simulation = Simulation.standard();
        for (String call : calls) {
            simulation = simulation.fault(call, 1, INVALID_VALUE);
        }
        Outcome outcome = simulation.run(FaultScenario.class);
        for (String call : calls) {
            String name = call.replaceAll("_v2$", "");
            assertThat(failures(outcome))
                    .as(outcome.output())
                    .anyMatch(line -> line.matches(".*" + name + "(\\(.*\\))? failed with CUDA_ERROR_INVALID_VALUE.*"));
        }
        assertThat(outcome.output().lines()).contains("passed");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void eventsThatGiveNoTimeAreNoFailure() {
        Simulation simulation = Simulation.standard();
        for (String call : NO_FAILURE) {
            simulation = simulation.faultFrom(call, 1, INVALID_VALUE);
        }
        Outcome outcome = simulation.run(FaultScenario.class);
        assertThat(failures(outcome)).isEmpty();
        assertThat(outcome.output().lines()).contains("by wall clock", "passed");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void outOfMemoryNamesTheBytesAndGivesBackTheRest() {
        for (long ordinal : new long[] {1, 2, 3}) {
            Outcome outcome = Simulation.standard()
                    .fault("cuMemAlloc_v2", ordinal, OUT_OF_MEMORY)
                    .run(FaultScenario.class);
            assertThat(failures(outcome)).containsExactly(failed("cuMemAlloc(400 bytes)", OUT_OF_MEMORY));
            assertThat(outcome.log().leaked()).isEmpty();
        }
    }

    @Test
    void ptxThatIsRefusedNamesTheDriversVersion() {
        for (Map.Entry<Integer, String> refusal : Map.of(
                        UNSUPPORTED_PTX_VERSION,
                        "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
                        INVALID_PTX,
                        "CUDA_ERROR_INVALID_PTX")
                .entrySet()) {
            Outcome outcome = Simulation.standard()
                    .fault("cuModuleLoadDataEx", 1, refusal.getKey())
                    .run(FaultScenario.class);
            assertThat(failures(outcome))
                    .singleElement()
                    .asString()
                    .startsWith("failed: cuda:0: cuModuleLoadDataEx(/kernels/vector-sum-wide.ptx) failed with "
                            + refusal.getValue() + ": the driver's CUDA version is 12.6");
            assertThat(outcome.log().leaked()).isEmpty();
        }
    }

    @Test
    void anOldDriverRefusesThePtxWithItsLog() {
        Outcome outcome = Simulation.standard().driverVersion(8000).run(FaultScenario.class);
        assertThat(failures(outcome))
                .first()
                .asString()
                .contains("CUDA_ERROR_", "the driver's CUDA version is 8.0; ", "Unsupported .version 6.0");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aFailedLaunchBreaksTheContextButNotTheNextCell() {
        Outcome outcome =
                Simulation.standard().fault("cuLaunchKernel", 2, LAUNCH_FAILED).run(FaultScenario.class);
        assertThat(failures(outcome)).containsExactly(failed("cuLaunchKernel", LAUNCH_FAILED));
        assertThat(outcome.output().lines()).contains("passed");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aKernelThatFailsIsReportedByWhoeverWaits() {
        Outcome outcome = Simulation.standard()
                .fault("cuCtxSynchronize", 1, LAUNCH_FAILED)
                .run(FaultScenario.class);
        assertThat(failures(outcome)).containsExactly(failed("cuCtxSynchronize", LAUNCH_FAILED));
        assertThat(outcome.output().lines()).contains("passed");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aDeviceWithTooLittleMemoryIsSaidToHaveTooLittle() {
        // Room for two of the three operands.
        Outcome outcome = Simulation.standard().memory(1000).run(FaultScenario.class);
        assertThat(failures(outcome)).first().isEqualTo(failed("cuMemAlloc(400 bytes)", OUT_OF_MEMORY));
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aLostDeviceIsSaidToBeLost() {
        Outcome outcome =
                Simulation.standard().deviceLost("cuCtxSynchronize", 2).run(FaultScenario.class);
        assertThat(failures(outcome)).first().asString().isEqualTo(failed("cuCtxSynchronize", UNKNOWN));
        assertThat(outcome.output()).contains("gave up");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aWrongResultIsCaughtByTheCheck() {
        for (String call : new String[] {"cuLaunchKernel", "cuMemcpyDtoH_v2"}) {
            Outcome outcome = Simulation.standard().wrongResult(call, 2).run(FaultScenario.class);
            assertThat(failures(outcome))
                    .singleElement()
                    .asString()
                    .startsWith("failed: wrong result of the vector sum on cuda:0, length 100: element 99 is ");
            assertThat(outcome.log().leaked()).isEmpty();
        }
    }

    @Test
    void whatFailsWhileClosingIsNamedToo() {
        for (String call : CLOSING) {
            Outcome outcome =
                    Simulation.standard().fault(call, 1, INVALID_VALUE).run(FaultScenario.class);
            assertThat(failures(outcome))
                    .containsExactly(
                            "failed: cuda:0: " + call.replaceAll("_v2$", "") + " failed with CUDA_ERROR_INVALID_VALUE");
            assertThat(outcome.output().lines()).contains("passed");
        }
    }

    /** With cause and remedy. */
    private static String failed(String call, int code) {
        KnownFailure known = CudaFailures.ALL.stream()
                .filter(failure -> failure.number() == code)
                .findFirst()
                .orElseThrow();
        return "failed: cuda:0: " + call + " failed with " + known.code() + ": " + known.cause() + "; "
                + known.remedy();
    }

    private static List<String> failures(Outcome outcome) {
        Stream<String> lines = outcome.output().lines();
        return lines.filter(line -> line.startsWith("failed: ")).toList();
    }
}
