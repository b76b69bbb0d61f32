package crossover.report.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.SampleRun;
import crossover.report.compare.Runs;
import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.report.page.RunReadings;
import crossover.report.page.section.ReportedRun;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.Schemas;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrackerTest {
    private static final Metric RATE = Runs.metric("ops/ms", 250);
    private static final Metric MICROSECONDS = Runs.metric("us/op", 4);
    private static final Metric ONE_FORK = new Metric("ns/op", 7, Double.NaN, List.of(List.of(7.0, 7.0)));
    private static final PastRun RUN = kept(Runs.run(
            "a \"run\"",
            Runs.cell("a.Parser.parse", "avgt", MICROSECONDS, "size=1"),
            Runs.cell("b.Parser.parse", "avgt", MICROSECONDS, "size=1"),
            Runs.cell("a.Rate.count", "thrpt", RATE, "in put=\"x\\y\"\nz|ü", "in-put=2"),
            Runs.cell("a.Rate.once", "avgt", ONE_FORK),
            Runs.cell("a.Rate.load", "avgt", Runs.metric("MB/sec", 4))));

    private static PastRun kept(Run run) {
        return RunReadings.kept(ReportedRun.of(run));
    }

    private static JsonNode json(Tracker tracker, PastRun run) {
        String text = tracker.of(run);
        assertThat(Schemas.faults(tracker.name().toLowerCase(Locale.ROOT), text))
                .isEmpty();
        return JsonMapper.shared().readTree(text);
    }

    /** As its {@code extract.ts} reads it: an array of objects whose name, unit and value are there, range and extra may be. */
    @Test
    void githubGetsOneEntryAFigureInNanoseconds() {
        JsonNode entries = json(Tracker.GITHUB, RUN);
        assertThat(entries.isArray()).isTrue();
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        entries.forEach(entry -> {
            assertThat(Set.of("name", "unit", "value", "range", "extra")).containsAll(entry.propertyNames());
            assertThat(entry.get("value").isNumber()).isTrue();
            byName.put(entry.get("name").asString(), entry);
        });
        assertThat(byName.keySet())
                .containsExactly(
                        "a.Parser.parse size=1",
                        "b.Parser.parse size=1",
                        "Rate.count in put=\"x\\y\"\nz|ü in-put=2 (thrpt)",
                        "Rate.once");
        assertThat(byName.values())
                .allMatch(entry -> entry.get("unit").asString().equals("ns/op"));
        JsonNode parse = byName.get("a.Parser.parse size=1");
        assertThat(parse.get("value").asDouble()).isCloseTo(4000, within(1.0));
        // Five forks, scatter 0.79%: 2.776 x 0.79% / sqrt(5) of 4,000.
        assertThat(parse.get("range").asString()).matches("\\[3960\\.\\d+, 4039\\.\\d+]");
        assertThat(parse.get("extra").asString())
                .contains("95% interval over forks")
                .contains("run: a \"run\"");
        // 250 operations a millisecond: 4 microseconds each, and more of them is less time.
        assertThat(byName.get("Rate.count in put=\"x\\y\"\nz|ü in-put=2 (thrpt)")
                        .get("value")
                        .asDouble())
                .isCloseTo(4000, within(1.0));
        assertThat(byName.get("Rate.once").has("range")).isFalse();
        assertThat(byName.get("Rate.once").get("extra").asString()).contains("no interval");
    }

    @Test
    void bencherGetsLatenciesWithTheirEnds() {
        JsonNode benchmarks = json(Tracker.BENCHER, RUN);
        assertThat(benchmarks.size()).isEqualTo(4);
        JsonNode latency = benchmarks.get("b.Parser.parse size=1").get("latency");
        assertThat(latency.propertyNames()).containsExactly("value", "lower_value", "upper_value");
        assertThat(latency.get("lower_value").asDouble())
                .isLessThan(latency.get("value").asDouble())
                .isCloseTo(3960, within(1.0));
        assertThat(benchmarks.get("Rate.once").get("latency").propertyNames()).containsExactly("value");
    }

    @Test
    void crossoversAndAllocationsAreExportedAndNothingSimulated() {
        JsonNode sample = json(Tracker.BENCHER, kept(SampleRun.complete()));
        JsonNode crossover = sample.get("crossover, elements: Vector sum, opencl:0:0 resident");
        assertThat(crossover.get("pays-from").get("value").asDouble()).isCloseTo(53_300, within(3000.0));
        assertThat(sample.propertyNames()).noneMatch(name -> name.startsWith("as fast as"));
        assertThat(json(Tracker.GITHUB, kept(SampleRun.simulated())).toString()).doesNotContain("cuda:0");
        assertThat(Tracker.figures(kept(SampleRun.complete())))
                .extracting(Reading::figure)
                .doesNotHaveDuplicates();
    }

    /** Read back by the specification's grammar: families whole and once, every sample of its own labels. */
    @Test
    void openMetricsAreReadBack() {
        Map<String, Double> samples = OpenMetricsReader.read(Tracker.OPENMETRICS.of(RUN));
        String count = "figure=Rate.count in put=\"x\\y\"\nz|ü in-put=2 (thrpt)";
        String key = samples.keySet().stream()
                .filter(name -> name.startsWith("crossover_operation_seconds") && name.contains(count))
                .findFirst()
                .orElseThrow();
        assertThat(samples.get(key)).isCloseTo(4e-6, within(1e-9));
        assertThat(key)
                .contains("param_in_put=\"x\\y\"\nz|ü 2")
                .contains("mode=thrpt")
                .contains("run=a \"run\"");
        assertThat(samples.keySet().stream().filter(name -> name.startsWith("crossover_operation_low_seconds{")))
                .hasSize(3);
        assertThat(OpenMetricsReader.read(Tracker.OPENMETRICS.of(kept(SampleRun.complete())))
                        .keySet())
                .anyMatch(name -> name.startsWith("crossover_pays_from_elements{"));
    }

    /** OpenMetrics 1.0 as far as gauges need it, and strict. */
    private static final class OpenMetricsReader {
        private static final Pattern META = Pattern.compile("# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)");
        private static final Pattern SAMPLE =
                Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{(.*)} (-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?)");
        private static final Pattern LABEL =
                Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");

        private OpenMetricsReader() {}

        static Map<String, Double> read(String text) {
            assertThat(text).endsWith("\n# EOF\n");
            Map<String, Double> samples = new LinkedHashMap<>();
            Set<String> families = new HashSet<>();
            String family = "";
            for (String line :
                    text.substring(0, text.length() - "# EOF\n".length()).split("\n")) {
                Matcher meta = META.matcher(line);
                if (meta.matches()) {
                    if (meta.group(1).equals("TYPE")) {
                        family = meta.group(2);
                        assertThat(families.add(family)).as(family).isTrue();
                        assertThat(meta.group(3)).isEqualTo("gauge");
                    }
                    assertThat(meta.group(2)).isEqualTo(family);
                    assertThat(!meta.group(1).equals("UNIT") || family.endsWith("_" + meta.group(3)))
                            .isTrue();
                    continue;
                }
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(sample.group(1)).isEqualTo(family);
                assertThat(samples.put(family + "{" + labels(sample.group(2)), Double.valueOf(sample.group(3))))
                        .as(line)
                        .isNull();
            }
            return samples;
        }

        private static String labels(String text) {
            Map<String, String> labels = new LinkedHashMap<>();
            Matcher label = LABEL.matcher(text);
            int end = 0;
            while (label.find() && label.start() == end) {
                end = label.end();
                String value = label.group(2)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\");
                assertThat(labels.put(label.group(1), value)).isNull();
            }
            assertThat(end).as(text).isEqualTo(text.length());
            return labels.toString();
        }
    }
}
