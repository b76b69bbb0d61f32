package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.page.Report;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The crossover that a reader is told, against the true one: models are measured by the engine in JMH's forks and reported. */
class TruthTest {
    /** For a JVM that starts sooner than it computes fast. */
    private static final String SOON_UP = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @TempDir
    private Path results;

    /** As the summary's sentence has it, in elements; nothing is a number where it states no size. */
    private record Printed(String sentence, double size, double low, double high) {
        private static final String POWER = "2([⁰¹²³⁴⁵⁶⁷⁸⁹·]+)";
        private static final Pattern SIZE =
                Pattern.compile("from " + POWER + " elements \\[" + POWER + ", " + POWER + "\\]");

        static Printed in(String sentence) {
            Matcher matcher = SIZE.matcher(sentence);
            return matcher.find()
                    ? new Printed(sentence, power(matcher, 1), power(matcher, 2), power(matcher, 3))
                    : new Printed(sentence, Double.NaN, Double.NaN, Double.NaN);
        }

        private static double power(Matcher matcher, int group) {
            StringBuilder exponent = new StringBuilder();
            matcher.group(group)
                    .chars()
                    .forEach(raised -> exponent.append("0123456789.".charAt("⁰¹²³⁴⁵⁶⁷⁸⁹·".indexOf(raised))));
            return Math.pow(2, Double.parseDouble(exponent.toString()));
        }

        boolean holds(double truth) {
            return low <= truth && truth <= high;
        }
    }

    /** One chord from the loop's time at 100 elements to the team's at 1600 would meet the device's line at 823. */
    @Test
    void theCrossoverOfTheChosenModelIsTold() throws IOException {
        Printed printed = printed(0, "100,1600", 3);

        assertThat(printed.sentence()).contains("overtakes the best CPU loop (cpu:parallel) from ");
        assertThat(printed.size()).isCloseTo(500, Percentage.withPercentage(5));
        assertThat(printed.low()).isBetween(400.0, 490.0);
        assertThat(printed.high()).isBetween(510.0, 620.0);
    }

    /** Prints what it finds. Among 20,000 of these models the intervals of forks that are drawn, not measured, hold 96%. */
    @Test
    @EnabledIfSystemProperty(
            named = "crossover.truth",
            matches = "true",
            disabledReason = "takes half an hour: asks for -Dcrossover.truth=true")
    void printedIntervalsHoldTheTruth() throws IOException {
        int held = 0;
        int runs = 0;
        for (int number : new SplittableRandom(1).ints(60).toArray()) {
            CrossingModel model = CrossingModel.of(number);
            Printed printed = printed(number, "128,512,2048,8192", 5);
            runs++;
            held += printed.holds(model.crossover()) ? 1 : 0;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d of %d hold the truth; 2^%.2f, forks scatter by %.1f%%: %s",
                    held,
                    runs,
                    Math.log(model.crossover()) / Math.log(2),
                    100 * model.scatter(),
                    printed.sentence()));
        }
        assertThat(held).isGreaterThanOrEqualTo(54);
    }

    private Printed printed(int model, String sizes, int forks) throws IOException {
        TestRun measured = new TestRun(results, InstantSource.system(), CrossingModel.MACHINE);
        Path folder = measured.folder().path();
        measured.with(usual -> new UndisturbedForks(usual, measured.folder()))
                .run(
                        "CrossingBenchmark",
                        "-p",
                        "model=" + model,
                        "-p",
                        "length=" + sizes,
                        "-f",
                        String.valueOf(forks),
                        "-r",
                        "20ms",
                        "-jvmArgsAppend",
                        SOON_UP);
        Report.write(List.of(RunReader.read(folder)), folder);
        return Printed.in(Files.readAllLines(folder.resolve("summary.md")).stream()
                .filter(line -> line.startsWith("- **Crossing"))
                .findFirst()
                .orElseThrow());
    }
}
