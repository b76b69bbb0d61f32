package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Which parts CUDA's events tell apart. */
class CudaDeviceTimesTest {

    @Test
    void eventsTellThePartsApart() {
        Outcome outcome = Simulation.standard().run(ProfiledScenario.class);
        assertThat(outcome.output().lines())
                .containsExactly(
                        "heap [UPLOAD, KERNEL, DOWNLOAD] by the device",
                        "direct [UPLOAD, KERNEL, DOWNLOAD] by the device",
                        "pinned [UPLOAD, KERNEL, DOWNLOAD] by the device",
                        "mapped [KERNEL] by the device",
                        "managed [UPLOAD, KERNEL, DOWNLOAD] by the device",
                        "managed-on-demand [KERNEL] by the device",
                        "copy [KERNEL] by the device",
                        "launch [KERNEL] by the device");
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }
}
