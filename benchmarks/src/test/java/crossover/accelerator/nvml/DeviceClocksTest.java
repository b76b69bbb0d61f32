package crossover.accelerator.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sensors through a simulated NVML that this process loads as it would load the real one. */
class DeviceClocksTest {
    private static final int DRIVER_NOT_LOADED = 9;

    @Test
    void everySensorIsReadWithItsUnit() {
        Simulation simulation = Simulation.standard()
                .devices(2)
                .management(Map.of(
                        "SM_CLOCK", 1410,
                        "MEMORY_CLOCK", 1215,
                        "TEMPERATURE", 55,
                        "POWER", 70_500,
                        "THROTTLE_REASONS", 0x24));
        String expected = "{SM clock (MHz)=1410, memory clock (MHz)=1215, power (mW)=70500, temperature (C)=55,"
                + " throttle reasons=software-power-cap, software-thermal-slowdown}";
        assertThat(sample(simulation)).contains("cpu:loop not recorded", "cuda:0 " + expected, "cuda:1 " + expected);
    }

    @Test
    void whatTheDeviceDoesNotMeasureIsLeftOut() {
        Simulation simulation = Simulation.standard().management(Map.of("SM_CLOCK", 1410, "THROTTLE_REASONS", 0));
        assertThat(sample(simulation)).contains("cuda:0 {SM clock (MHz)=1410, throttle reasons=none}");
    }

    @Test
    void withoutNvmlNothingIsRecorded() {
        assertThat(sample(Simulation.standard())).contains("cuda:0 not recorded");
    }

    @Test
    void whereNvmlDoesNotStartNothingIsRecorded() {
        Simulation simulation = Simulation.standard().management(Map.of("INIT", DRIVER_NOT_LOADED, "SM_CLOCK", 1410));
        assertThat(sample(simulation)).contains("cuda:0 not recorded");
    }

    private static List<String> sample(Simulation simulation) {
        Outcome outcome = simulation.run(ClocksScenario.class);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output().lines().toList();
    }
}
