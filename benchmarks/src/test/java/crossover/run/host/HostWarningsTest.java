package crossover.run.host;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.ForkRecord;
import crossover.results.HostConditions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostWarningsTest {
    private static final HostConditions QUIET = new HostConditions(0.005, 0.03, 3400.0, "performance", 0L);

    @Test
    void saysNothingOfAQuietMachineOrOfOneThatTellsNothing() {
        assertThat(HostWarnings.of(List.of(fork(QUIET, Map.of()), fork(QUIET, Map.of("throttle reasons", "idle")))))
                .isEmpty();
        HostConditions nothing = new HostConditions(null, null, null, null, null);
        assertThat(HostWarnings.of(List.of(fork(nothing, Map.of()), fork(null, Map.of()))))
                .isEmpty();
    }

    @Test
    void namesStealForeignLoadClockGovernorAndThrottling() {
        HostConditions spoilt = new HostConditions(0.034, 0.314, 2200.0, "powersave", 12L);
        assertThat(HostWarnings.of(List.of(fork(QUIET, Map.of()), fork(spoilt, Map.of()))))
                .containsExactly(
                        "steal: other guests took up to 3% of the processors' time during 1 of 2 forks",
                        "foreign load: other processes took up to 31% of the processors' time during 1 of 2 forks",
                        "processor clock changed between forks: 2200 to 3400 MHz",
                        "governor changed between forks: performance, then powersave",
                        "throttling: processors were too hot 12 times");
    }

    @Test
    void namesWhatTheDeviceDid() {
        Map<String, String> cool =
                Map.of("SM clock (MHz)", "1980", "default SM clock (MHz)", "1980", "throttle reasons", "none");
        Map<String, String> hot = Map.of(
                "SM clock (MHz)",
                "1410",
                "default SM clock (MHz)",
                "1980",
                "throttle reasons",
                "idle, software-thermal-slowdown");
        assertThat(HostWarnings.of(List.of(fork(1, cool), fork(2, hot), fork(3, hot))))
                .containsExactly(
                        "device clock changed between forks: 1410 to 1980 MHz",
                        "device clock below 75% of its 1980 MHz in forks 2, 3: down to 1410 MHz",
                        "the device lowered its clocks in forks 2, 3: software-thermal-slowdown");
    }

    /** A device that has nothing to do is slow, and nothing is measured then. */
    @Test
    void aDeviceThatIsIdleAroundAForkIsNoWarning() {
        Map<String, String> idle = Map.of("SM clock (MHz)", "345", "throttle reasons", "idle");
        Map<String, String> slow = Map.of("SM clock (MHz)", "345", "throttle reasons", "hardware-slowdown");
        assertThat(HostWarnings.of(List.of(new ForkRecord(
                        1, "2026-01-01T00:00:00Z", 1, null, idle, slow, QUIET, "steady", List.of(), Map.of()))))
                .isEmpty();
    }

    private static ForkRecord fork(HostConditions host, Map<String, String> sensors) {
        return fork(1, host, sensors);
    }

    private static ForkRecord fork(int number, Map<String, String> sensors) {
        return fork(number, QUIET, sensors);
    }

    private static ForkRecord fork(int number, HostConditions host, Map<String, String> sensors) {
        return new ForkRecord(
                number, "2026-01-01T00:00:00Z", 1, null, Map.of(), Map.of(), host, "steady", List.of(), sensors);
    }
}
