package crossover.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoFsmTest {
    private final StringWriter out = new StringWriter();
    private final CommandLine line = new CommandLine(new DemoFsm()).setOut(new PrintWriter(out));

    @Test
    void printsTheTraceOfASeedOnAnExecutor() {
        assertThat(line.execute("--seed", "42", "--executor", "single")).isZero();
        assertThat(out.toString())
                .startsWith("Finite state machine on executor single, mode hop, seed 42")
                .contains("State 1 calling State 3 with transition value = 0")
                .contains("3 transitions on single");
    }

    @Test
    void drawsBitsAnewWithoutASeedAndSaysWhichItWas() {
        assertThat(line.execute()).isZero();
        assertThat(out.toString()).containsPattern("seed \\d+\\R").contains("Stop computation");
    }

    @Test
    void refusesAnUnknownExecutor() {
        Outcome outcome = Simulation.none().run(Main.class, "demo", "fsm", "--executor", "turbo");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(2);
    }
}
