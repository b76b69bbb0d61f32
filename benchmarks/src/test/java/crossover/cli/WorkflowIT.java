package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workflow of GitHub Actions calls, on benchmarks of seconds. */
class WorkflowIT {
    private static final String SHORT =
            "VectorSumBenchmark.compute$ -p length=4096 --devices cpu:loop -wi 1 -w 50ms -i 2 -r 20ms -f 3";

    @TempDir
    private Path folder;

    private Call call(String script, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("JAVA_TOOL_OPTIONS", "-Djmh.ignoreLock=true");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("BENCHMARKS", SHORT);
        environment.putAll(variables);
        return Jar.runIn(environment, Path.of("").toAbsolutePath(), List.of("bash", ".github/" + script));
    }

    @Test
    void aPullRequestThatIsSlowerFailsAndItsSummaryIsPosted() throws IOException {
        Path summary = folder.resolve("summary.md");
        Call call = call(
                "pull-request.sh",
                Map.of(
                        "BASE",
                        ".",
                        "HEAD",
                        "-Xint",
                        "RESULTS",
                        folder.resolve("results").toString(),
                        "GITHUB_STEP_SUMMARY",
                        summary.toString()));

        assertThat(call.exit()).as(call.err()).isEqualTo(3);
        assertThat(summary)
                .content()
                .contains("# head against base")
                .contains("VectorSumBenchmark.compute device=cpu:loop length=4096")
                .doesNotContain("![");
    }

    @Test
    void aRunJoinsTheSite() throws IOException {
        Path site = folder.resolve("site");
        for (int run = 1; run <= 2; run++) {
            assertThat(call("site.sh", Map.of("SITE", site.toString(), "MACHINE", "lab"))
                            .exit())
                    .isZero();
            assertThat(site.resolve("index.html"))
                    .content()
                    .contains(run + (run == 1 ? " run" : " runs") + " on 1 machine");
        }
        assertThat(site.resolve("compare.html")).isNotEmptyFile();
        assertThat(site.resolve("badge.json")).content().contains("\"schemaVersion\"");
        try (Stream<Path> runs = Files.list(site)) {
            assertThat(runs.filter(Files::isDirectory)).hasSize(2);
        }
    }
}
