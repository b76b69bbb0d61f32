package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LLVM's handlers of signals, which platforms put in place, once ended a JVM whose threads were stopped together. */
class SafepointsTest {
    @Test
    void aPlatformLeavesTheJvmItsSignals() {
        Outcome outcome = Simulation.none()
                .run(SafepointsScenario.class, List.of(), TestDevices.opencl().selector());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output()).contains("still here");
    }
}
