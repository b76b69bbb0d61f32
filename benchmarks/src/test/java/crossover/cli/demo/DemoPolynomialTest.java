package crossover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPolynomialTest {

    /** The values of e^x to six digits, by any table. */
    private static final List<String> VALUES = List.of(
            "0.000000    1.000000    1.000000",
            "0.125000    1.133148    1.133148",
            "0.250000    1.284025    1.284025",
            "0.375000    1.454991    1.454991",
            "0.500000    1.648721    1.648721",
            "0.625000    1.868246    1.868246",
            "0.750000    2.117000    2.117000",
            "0.875000    2.398875    2.398875",
            "1.000000    2.718282    2.718282");

    @ParameterizedTest
    @ValueSource(strings = {"cpu:loop", "cuda:0"})
    void evaluatesTheExponentialFunction(String device) {
        Outcome outcome = Simulation.standard().run(Main.class, "demo", "polynomial", "--device", device);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().map(String::strip)).containsSubsequence(VALUES);
        assertThat(outcome.output().contains(", simulated")).isEqualTo(device.startsWith("cuda"));
    }

    @Test
    void refusesADeviceThatIsNotThere() {
        Outcome outcome = Simulation.none().run(Main.class, "demo", "polynomial", "--device", "opencl:7:7");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(2);
    }
}
