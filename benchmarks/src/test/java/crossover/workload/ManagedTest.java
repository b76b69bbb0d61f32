package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.DataPath;
import crossover.accelerator.MemoryTraits;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CUDA's unified memory by drivers of two kinds. */
class ManagedTest {

    @Test
    void isToldWhereToGoOrGoesOnDemand() {
        Outcome outcome = Simulation.standard().run(ManagedScenario.class);
        assertThat(outcome.output().lines()).containsExactly("managed: travelled", "managed-on-demand: travelled");
        // To the device and back, three operands each; the output once more while it is filled.
        assertThat(outcome.log().calls("cuMemPrefetchAsync"))
                .filteredOn(call -> call.details().contains("bytes=4124 device=0"))
                .hasSameSizeAs(outcome.log().calls("cuMemPrefetchAsync").stream()
                        .filter(call -> call.details().contains("bytes=4124 device=-1"))
                        .toList())
                .isNotEmpty();
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }

    /** As on Windows: the host may not touch it while a kernel runs, and a prefetch is refused. */
    @Test
    void isNeverToldWhereTheDriverMovesItAtEachLaunch() {
        Outcome outcome = Simulation.standard().withoutConcurrentManagedAccess().run(ManagedScenario.class);
        assertThat(outcome.output().lines())
                .containsExactly("managed: the device does not share memory that way", "managed-on-demand: travelled");
        assertThat(outcome.log().counts()).containsKey("cuMemAllocManaged").doesNotContainKey("cuMemPrefetchAsync");
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void everyDeviceHasThePathsThatAreCopied() {
        MemoryTraits none = MemoryTraits.UNKNOWN;
        MemoryTraits fine = none.sharing(Set.of(DataPath.MANAGED_ON_DEMAND));
        for (DataPath path : DataPath.values()) {
            assertThat(none.has(path)).isEqualTo(!path.label().startsWith("managed"));
            assertThat(fine.has(path)).isEqualTo(path != DataPath.MANAGED);
        }
    }
}
