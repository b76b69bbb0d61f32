package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** What a launch costs is measured by the yardstick; what it must not do is seen here. */
class CudaLaunchTest {

    @Test
    void aLaunchLeavesNothingOnTheHeap() {
        Outcome outcome = Simulation.standard().card("free").run(LaunchScenario.class);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().strip()).isEqualTo("allocated 0");
    }
}
