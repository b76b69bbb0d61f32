package crossover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One program says the same on every device but for its name. */
class DemoOnAnyDeviceTest {
    private static final String DEVICES = "cpu:loop,cpu:vector,cpu:parallel,cpu:parallel-vector,cpu:forkjoin,cuda:0";

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "sum"})
    void allDevicesComputeTheSame(String program) {
        String[] told =
                told("demo", program, "--seed", "7", "--devices", DEVICES).split("(?m)^device: .*\n");
        assertThat(told).hasSize(7);
        for (String one : told) {
            assertThat(told[1].strip()).contains(one.strip());
        }
        assertThat(told[1]).contains(program.equals("sum") ? "second vector:" : "doubled matrix:");
    }

    @Test
    void polynomialTakesDevicesToo() {
        assertThat(told("demo", "polynomial", "--devices", DEVICES).split("2.718282    2.718282", -1))
                .hasSize(7);
    }

    @Test
    void theArticlesProgramsSayTheSameAsBefore() {
        assertThat(told("demo", "cuda", "--seed", "7"))
                .isEqualTo(told("demo", "matrix", "--seed", "7", "--devices", "cuda:0"));
    }

    @Test
    void withoutADeviceTheProcessorsLoopsAreTaken() {
        assertThat(told(Simulation.none(), "demo", "sum")).contains("device: ");
    }

    @Test
    void demoCudaNamesWhatRunsHere() {
        Simulation machine = Simulation.none().environment("CROSSOVER_LAUNCHER", "./bench");
        Outcome refused = machine.run(Main.class, "demo", "cuda");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.output()).hasLineCount(1).contains("here: ./bench demo matrix --devices ");
        String[] words = refused.output().strip().split(" ");
        assertThat(told(machine, "demo", "matrix", "--devices", words[words.length - 1]))
                .contains("doubled matrix:");
    }

    private static String told(String... arguments) {
        return told(Simulation.standard(), arguments);
    }

    private static String told(Simulation machine, String... arguments) {
        Outcome outcome = machine.run(Main.class, arguments);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
