package crossover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;

/** The simulated driver executes the shipped PTX and catches what a real device may let pass. */
class SimulatedKernelsTest {

    @Test
    void shippedKernelsComputeEveryElementOfOddSizes() {
        Outcome outcome = Simulation.standard().run(KernelScenarios.class, "values");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().counts()).containsEntry("cuLaunchKernel", 11L);
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
        assertThat(outcome.log().ended()).isEqualTo(1);
    }

    @Test
    void kernelsOfFourElementsAThreadComputeEveryRemainderFromAnyAddress() {
        Outcome outcome = Simulation.standard().run(KernelScenarios.class, "four-at-a-time");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().counts()).containsEntry("cuLaunchKernel", 32L);
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void anAccessBeyondTheEndBreaksTheContextAndIsNamed() {
        Outcome outcome = Simulation.standard().run(KernelScenarios.class, "beyond-the-end");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        CallLog.Call waited = outcome.log().calls("cuCtxSynchronize").getFirst();
        assertThat(waited.result()).isEqualTo(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS);
        assertThat(waited.details()).contains("kernel=matrixDoubling", "instruction=ld.global.f32", "thread=0,1,0");
        assertThat(outcome.log().leaked()).as("given back in a broken context").isEmpty();
    }

    @Test
    void aMisalignedAccessBreaksTheContext() {
        Outcome outcome = Simulation.standard().run(KernelScenarios.class, "misaligned");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().leaked()).containsOnlyKeys("device-memory", "modules");
    }

    @Test
    void anAccessToFreedMemoryIsCaught() {
        Outcome outcome = Simulation.standard().run(KernelScenarios.class, "after-free");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.log().leaked()).containsOnlyKeys("modules");
    }
}
