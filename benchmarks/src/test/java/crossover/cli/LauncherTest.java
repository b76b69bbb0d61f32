package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that are printed work as they stand. */
class LauncherTest {
    private static final Simulation SCRIPT = Simulation.none().environment("CROSSOVER_LAUNCHER", "../my tools/bench");
    private static final String CALLED = "'../my tools/bench'";

    @Test
    void quotesWhatAShellWouldTakeApart() {
        Launcher launcher = new Launcher(List.of("java", "-jar", "/a b/benchmarks.jar"));
        assertThat(launcher.command("run", "--resume", "results/it's"))
                .isEqualTo("java -jar '/a b/benchmarks.jar' run --resume 'results/it'\\''s'");
        assertThat(launcher.program()).isEqualTo("benchmarks.jar");
        assertThat(new Launcher(List.of("../bench", "--no-install")).command("devices"))
                .isEqualTo("../bench --no-install devices");
    }

    @Test
    void withoutAScriptItIsJavaOnTheSameClasses() {
        assertThat(Launcher.current().command("devices"))
                .contains("java -cp ", System.getProperty("java.class.path"))
                .endsWith(" crossover.Main devices");
    }

    @Test
    void everyHelpNamesTheLauncher() {
        for (String[] asked : new String[][] {
            {"-h"}, {"--help"}, {"help"}, {"help", "run"}, {"help", "demo", "matrix"}, {"completion", "--help"}
        }) {
            Outcome help = SCRIPT.run(Main.class, asked);
            assertThat(help.exit()).as(help.output()).isZero();
            assertThat(help.output()).contains("Usage: " + CALLED).doesNotContain("crossover ");
        }
    }

    @Test
    void messagesNameTheLauncher() {
        assertThat(SCRIPT.run(Main.class, "-x").output())
                .isEqualTo("crossover: x is not a recognized option: " + CALLED
                        + " run --help lists all options, JMH's after ours\n");
        assertThat(SCRIPT.run(Main.class, "demo").output()).endsWith("See: " + CALLED + " demo --help\n");
        assertThat(SCRIPT.run(Main.class, "compare", "x").output()).contains(": " + CALLED + " compare BASE OTHER");
    }
}
