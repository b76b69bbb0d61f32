package crossover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulated driver's clock: what is modelled takes as long as it should, and nothing is computed that repeats itself. */
class SimulatedClockTest {

    @Test
    void commandsTakeTheirModelledTimeAndWhoWaitsWaitsForIt() {
        Outcome outcome = succeed(Simulation.standard().card("rtx-4060-laptop"), "moments");
        List<CallLog.Call> copies = outcome.log().calls("cuMemcpyDtoDAsync_v2");
        // 2,000 ns and 64 MiB, read and written, at 230 GB/s: together four times what L2 holds.
        assertThat(copies).hasSize(104).allMatch(copy -> copy.nanos() == 2000 + 2 * (1L << 26) / 230);
        assertThat(copies)
                .extracting(CallLog.Call::skipped)
                .startsWith(false, false, false, true)
                .filteredOn(skipped -> !skipped)
                .hasSize(3);
        // Between two events lies one event more, and the clock of events ticks every 500 ns.
        assertThat(figure(outcome, "elapsed")).isBetween(58_555_500L, 58_555_500L + 1200 + 500);
        assertThat(figure(outcome, "waited")).isPositive();
    }

    @Test
    void whatIsLeftOutLeavesEveryResultRight() {
        Outcome sum = succeed(Simulation.standard().card("rtx-4090"), "sum");
        // Of each fifty rounds three are done, the very first with one more where its fresh memory changes.
        assertThat(sum.log().counts()).containsEntry("cuLaunchKernel", 150L);
        assertThat(sum.log().skipped().get("cuLaunchKernel")).isBetween(135L, 141L);
        assertThat(sum.log().skipped().get("cuMemcpyHtoD_v2")).isBetween(135L, 141L);
        Outcome doubling = succeed(Simulation.standard().card("rtx-4060-laptop"), "doubling");
        assertThat(doubling.log().skipped().get("cuLaunchKernel")).isGreaterThan(280);
    }

    @Test
    void theClockOfADeviceBeginsLowAndIsHalvedWhereOrdered() {
        Simulation simulation =
                Simulation.standard().card("rtx-4060-laptop").environment("CROSSOVER_SIM_THROTTLE", "29-29=50");
        Outcome outcome = succeed(simulation, "ramp");
        List<Long> nanos = outcome.log().calls("cuLaunchKernel").stream()
                .map(CallLog.Call::nanos)
                .toList();
        // 3 MiB in the cache at 1,000 GB/s, and at 210 of 2,370 MHz.
        assertThat(nanos.getFirst()).isBetween(2200 + 11 * 3145L, 2200 + 12 * 3145L);
        assertThat(nanos.get(28)).isBetween(2200 + 2 * 3145L, 2200 + 2 * 3145L + 4);
        assertThat(nanos.getLast()).isEqualTo(2200 + 3145L);
    }

    private static Outcome succeed(Simulation simulation, String scenario) {
        Outcome outcome = simulation.run(ClockScenarios.class, scenario);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome;
    }

    private static long figure(Outcome outcome, String name) {
        return outcome.output()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
