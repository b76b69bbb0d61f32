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
        Map<String, String> cool = Map.of("SM clock (MHz)", "1980", "throttle reasons", "none");
        Map<String, String> hot =
                Map.of("SM clock (MHz)", "1410", "throttle reasons", "idle, software-thermal-slowdown");
        assertThat(HostWarnings.of(List.of(fork(QUIET, cool), fork(QUIET, hot))))
                .containsExactly(
                        "device clock changed between forks: 1410 to 1980 MHz",
                        "the device lowered its clocks: software-thermal-slowdown");
    }

    private static ForkRecord fork(HostConditions host, Map<String, String> sensorsAfter) {
        return new ForkRecord(1, "2026-01-01T00:00:00Z", 1, null, Map.of(), sensorsAfter, host, "steady", List.of());
    }
}
