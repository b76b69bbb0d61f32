package crossover.report.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.report.SampleRun;
import crossover.report.page.RunReadings;
import crossover.report.page.section.ReportedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the Prometheus project's own parser makes of an export. */
class OpenMetricsParserTest {
    private static final Path PARSERS = Path.of("target/parsers");
    private static final String SCRIPT = """
            import sys
            from prometheus_client.openmetrics.parser import text_fd_to_metric_families as read
            for family in read(sys.stdin):
                print(family.name, family.type, family.unit, len(family.samples))
            """;

    @Test
    void everyFamilyIsReadBack() throws IOException, InterruptedException {
        Path wheel = wheel();
        assumeTrue(wheel != null, "no prometheus_client in " + PARSERS + ": ./bench test fetches it");
        String text = Tracker.OPENMETRICS.of(RunReadings.kept(ReportedRun.of(SampleRun.complete())));
        ProcessBuilder python = new ProcessBuilder("python3", "-c", SCRIPT).redirectErrorStream(true);
        python.environment().put("PYTHONPATH", String.valueOf(wheel));
        python.environment().put("PYTHONIOENCODING", "utf-8");
        Process reading = python.start();
        reading.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        reading.getOutputStream().close();
        List<String> families = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(reading.waitFor()).as(families.toString()).isZero();
        long times = text.lines()
                .filter(line -> line.startsWith("crossover_operation_seconds{"))
                .count();
        assertThat(families)
                .contains("crossover_operation_seconds gauge seconds " + times)
                .anyMatch(line -> line.matches("crossover_pays_from_elements gauge elements [1-9]"));
    }

    private static @Nullable Path wheel() throws IOException {
        if (!Files.isDirectory(PARSERS)) {
            return null;
        }
        try (Stream<Path> files = Files.list(PARSERS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("prometheus_client"))
                    .findFirst()
                    .map(Path::toAbsolutePath)
                    .orElse(null);
        }
    }
}
