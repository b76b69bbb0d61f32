package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LLVM's handlers of signals, which platforms leave behind, once ended a JVM whose threads were stopped together. */
class SafepointsTest {
    @Test
    void aDeviceThatIsClosedLeavesTheJvmItsSignals() {
        for (int attempt = 0; attempt < 3; attempt++) {
            Outcome outcome = Simulation.none()
                    .run(
                            SafepointsScenario.class,
                            List.of(),
                            TestDevices.opencl().selector());

            assertThat(outcome.exit()).isZero();
            assertThat(outcome.output()).contains("still here");
        }
    }
}
