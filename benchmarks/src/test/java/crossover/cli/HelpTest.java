package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final Simulation SCRIPT = Simulation.none().environment("CROSSOVER_LAUNCHER", "./bench");

    @Test
    void jmhsUsersSeeTheOtherCommandsToo() {
        String help = said("-h");
        assertThat(help)
                .contains("-wi <int>")
                .contains(
                        "Commands: run, devices, verify, show, report, compare, index, export, demo, completion, help.")
                .contains("./bench help COMMAND");
        assertThat(said("help", "run")).isEqualTo(help);
        assertThat(said("run", "--help")).isEqualTo(help);
    }

    @Test
    void helpAloneListsTheCommands() {
        assertThat(said("help")).isEqualTo(said("--help")).contains("  completion", "source <(./bench completion)");
        assertThat(said("help", "demo", "matrix"))
                .startsWith("Usage: ./bench demo matrix")
                .contains("--devices");
    }

    @Test
    void examplesStandOnOneLine() {
        String far = "/a/folder/that/is/far/away/from/here/and/whose/name/takes/more/than/one/line/of/a/terminal/bench";
        Outcome help = SCRIPT.environment("CROSSOVER_LAUNCHER", far).run(Main.class, "-h");
        assertThat(help.output().lines())
                .contains("  " + far + " FiniteStateMachine -f 5 -wi 5 -i 5 -w 1 -r 1 -rf json -rff fsm.json");
    }

    @Test
    void anUnknownCommandIsOneLine() {
        Outcome outcome = SCRIPT.run(Main.class, "help", "demp");
        assertThat(outcome.exit()).isEqualTo(CommandLineInterface.USAGE);
        assertThat(outcome.output())
                .startsWith("crossover: no command 'demp'; the nearest names are demo")
                .hasLineCount(1);
    }

    private static String said(String... arguments) {
        Outcome outcome = SCRIPT.run(Main.class, arguments);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
