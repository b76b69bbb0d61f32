package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --extend} says before it measures, and what it refuses. */
class RunToExtendTest {
    private static final Path FINISHED = Path.of("benchmarks/src/test/resources/golden/quick-2-core-epyc-guest");

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome execute(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = CommandLineInterface.execute(arguments);
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    @Test
    void saysHowManyForksAndWhichLevel() {
        Outcome outcome = execute("run", "--extend", FINISHED.toString(), "--dry-run");

        assertThat(outcome.err).isEmpty();
        assertThat(outcome.code).isZero();
        assertThat(outcome.out)
                .startsWith("further look 1 at " + FINISHED + ": 15 more forks of ")
                .contains("its intervals are 99% ones from now on");
    }

    @Test
    void anUnfinishedRunIsFinishedFirst() throws IOException {
        for (String file : new String[] {"run.json", "environment.json", "jmh.json"}) {
            Files.copy(FINISHED.resolve(file), folder.resolve(file));
        }
        Path record = new RunFolder(folder).record();
        Files.writeString(
                record, Files.readString(record).replaceFirst("\"finished\" *: *\"[^\"]*\"", "\"finished\":null"));

        Outcome outcome = execute("run", "--extend", folder.toString());
        assertThat(outcome.code).isEqualTo(CommandLineInterface.USAGE);
        assertThat(outcome.err)
                .contains(folder + " stopped before its end: ")
                .contains("run --resume " + folder + " finishes it");
    }

    @Test
    void otherOptionsAreRefused() {
        for (String option : new String[] {"--extend", "--resume"}) {
            Outcome outcome = execute("run", option, FINISHED.toString(), "-f", "3");
            assertThat(outcome.code).isEqualTo(CommandLineInterface.USAGE);
            assertThat(outcome.err).contains("-f does not go with " + option);
            assertThat(execute("run", option, FINISHED.toString(), "--budget", "3m").err)
                    .contains("--budget does not go with " + option);
        }
    }
}
