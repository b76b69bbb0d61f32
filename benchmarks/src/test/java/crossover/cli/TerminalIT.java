package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.cli.Jar.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files, pipes and terminals get, with a locale and without. */
class TerminalIT {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java")
            + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar JAR ";
    private static final String RUN = JAVA.replace("-jar", "-Djmh.ignoreLock=true -jar")
            + "run VectorSumBenchmark.compute -p length=100,200 --devices cpu:loop -f 2 -wi 1 -i 1 -w 50ms -r 50ms";
    /** What the terminal has shown so far. */
    private static final String SCREEN = "screen";

    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeResults() throws IOException {
        String json = """
                [{"benchmark":"a.B.µs","mode":"avgt","threads":1,"primaryMetric":{"score":1,"scoreError":"NaN",
                "scoreUnit":"us/op","rawData":[[%s],[%s]]}}]""";
        Files.writeString(folder.resolve("a.json"), json.formatted("1.0", "1.01"));
        Files.writeString(folder.resolve("b.json"), json.formatted("2.0", "2.02"));
    }

    @Test
    void aPipeWithoutALocaleGetsAscii() {
        Call compared = piped(Map.of(), JAVA + "compare a.json b.json");
        assertThat(compared.exit()).isZero();
        assertThat(compared.out()).isASCII().contains("B.us");
        assertThat(piped(Map.of(), JAVA + "report µ.json").err()).isASCII();
    }

    @Test
    void aPipeWithAUtf8LocaleGetsUtf8() {
        assertThat(piped(Map.of("LANG", "C.UTF-8"), JAVA + "compare a.json b.json")
                        .out())
                .contains("µs");
    }

    @Test
    void whatProgramsReadIsUtf8Anywhere() {
        for (String format : List.of("json", "csv", "markdown")) {
            assertThat(piped(Map.of(), JAVA + "compare --format " + format + " a.json b.json")
                            .out())
                    .contains("µs");
        }
    }

    @Test
    void aLogHasALineACellAndNoCodes() {
        Call run = piped(Map.of(), RUN);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isASCII().doesNotContain("\033", "\r", "?");
        assertThat(run.out().lines().filter(line -> line.startsWith("[")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches("\\[[12]/2, .* left] VectorSum\\.compute length=[12]00  [0-9.]+ ns .*")
                        .hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aTerminalHasALineThatFitsAndLeavesNothingBehind() {
        Call run = onTerminal(Map.of("TERM", "xterm"), "stty cols 50; " + RUN);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("fork 2  ", "\r\033[K");
        for (String shown : run.out().split("\r\033\\[K", -1)) {
            if (shown.contains(", fork ") && !shown.contains("\n")) {
                assertThat(shown).hasSizeLessThan(50);
            }
        }
        assertThat(run.out()).doesNotContainPattern("fork \\d[^\r]*\r?\n");
    }

    @Test
    void anInterruptedRunLeavesNoLineInPlace() {
        String untilAtWork = " < /dev/tty & java=$!; until grep -q 'fork [1]' " + SCREEN
                + "; do sleep 0.2; done; kill $java; wait $java";
        Call run = onTerminal(Map.of("TERM", "xterm"), RUN.replaceAll("-r .*", "-r 60s") + untilAtWork);
        assertThat(run.exit()).isEqualTo(128 + 15);
        assertThat(run.out()).contains("fork 1\r\033[K", "To go on:").doesNotContainPattern("fork \\d[^\r]*\r?\n");
    }

    @Test
    void aTerminalGetsWhatItShows() {
        String compare = JAVA + "compare a.json b.json";
        assertThat(onTerminal(Map.of("TERM", "xterm"), compare).out()).contains("µs", "\033[");
        assertThat(onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), compare).out())
                .contains("µs")
                .doesNotContain("\033[");
        assertThat(onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), JAVA + "--help")
                        .out())
                .doesNotContain("\033[");
        assertThat(onTerminal(Map.of("TERM", "xterm", "LC_ALL", "C"), compare).out())
                .isASCII()
                .contains("B.us", "\033[");
        assertThat(onTerminal(Map.of("TERM", "dumb"), compare).out()).isASCII().doesNotContain("\033[");
    }

    private Call piped(Map<String, String> environment, String command) {
        return call(environment, List.of("sh", "-c", command));
    }

    /** Behind a terminal that {@code script} makes. */
    private Call onTerminal(Map<String, String> environment, String command) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script, of the package bsdutils");
        return call(environment, List.of("script", "-qefc", command, SCREEN));
    }

    private Call call(Map<String, String> environment, List<String> command) {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("PATH", PATH);
        return Jar.runIn(whole, folder, command);
    }
}
