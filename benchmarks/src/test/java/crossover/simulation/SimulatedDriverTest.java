package crossover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated driver itself, through JCuda: it is strict where a real device may be lenient. */
class SimulatedDriverTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void devicesAreAsManyAsOrdered(int count) {
        succeed(Simulation.standard().devices(count), DriverScenarios.class, "devices", Integer.toString(count));
    }

    @Test
    void freshMemoryIsPoisonedAndBounded() {
        succeed(Simulation.standard().memory(1000), DriverScenarios.class, "memory");
    }

    @Test
    void nothingIsDoneBeforeSomebodyWaits() {
        succeed(Simulation.standard(), DriverScenarios.class, "no-hurry");
    }

    @Test
    void eventsMeasureWhatLiesBetween() {
        CallLog log = succeed(Simulation.standard(), DriverScenarios.class, "events");
        assertThat(log.leaked())
                .containsOnlyKeys("contexts", "device-memory", "events", "modules", "streams")
                .containsEntry("events", 2L);
    }

    @Test
    void staleHandlesAndMissingContextsAreRefused() {
        succeed(Simulation.standard(), DriverScenarios.class, "stale");
    }

    @Test
    void anOldDriverRefusesThePtxAndSaysWhy() {
        Outcome outcome = Simulation.standard().driverVersion(8000).run(FaultScenarios.class, "refused");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("Unsupported .version 6.0");
    }

    @Test
    void anInstructionThatIsNotSimulatedIsRefusedByName() {
        Outcome outcome = Simulation.standard().run(FaultScenarios.class, "unknown-instruction");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("line 39; error: unknown instruction 'add.sat.s32'");
    }

    @Test
    void aFaultHitsTheCallThatWasOrdered() {
        Simulation fault = Simulation.standard().fault("cuMemAlloc_v2", 2, CUresult.CUDA_ERROR_OUT_OF_MEMORY);
        CallLog log = succeed(fault, FaultScenarios.class, "second-allocation");
        assertThat(log.calls("cuMemAlloc_v2"))
                .extracting(CallLog.Call::result)
                .containsExactly(0, CUresult.CUDA_ERROR_OUT_OF_MEMORY, 0);
        assertThat(log.leaked()).containsEntry("device-memory", 2L);
    }

    @Test
    void withoutADeviceTheDriverDoesNotStart() {
        Simulation none = Simulation.standard().fault("cuInit", 1, CUresult.CUDA_ERROR_NO_DEVICE);
        succeed(none, FaultScenarios.class, "no-device");
    }

    @Test
    void aLostDeviceStaysLost() {
        succeed(Simulation.standard().deviceLost("cuCtxSynchronize", 1), FaultScenarios.class, "lost");
    }

    @Test
    void resultsAreWrongWhereOrdered() {
        Simulation wrong =
                Simulation.standard().wrongResult("cuLaunchKernel", 2).wrongResult("cuMemcpyDtoH_v2", 2);
        succeed(wrong, FaultScenarios.class, "wrong");
    }

    @Test
    void aCallThatIsNotSimulatedIsNamedInTheLog() {
        CallLog log = succeed(Simulation.standard(), FaultScenarios.class, "not-simulated");
        assertThat(log.unsimulated()).extracting(CallLog.Call::name).containsExactly("cuCtxGetLimit");
    }

    @Test
    void aSettingThatMakesNoSenseEndsTheProcess() {
        Outcome outcome = Simulation.standard()
                .environment("CROSSOVER_SIM_FAULTS", "cuMemAlloc_v2=2")
                .run(FaultScenarios.class, "not-simulated");
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("CROSSOVER_SIM_FAULTS=cuMemAlloc_v2=2 makes no sense");
    }

    private static CallLog succeed(Simulation simulation, Class<?> scenario, String... arguments) {
        Outcome outcome = simulation.run(scenario, arguments);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().ended()).isEqualTo(1);
        return outcome.log();
    }
}
