package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Files are as their published schemas say, and the schemas refuse what is not. */
class SchemaTest {
    private static final Path REFERENCE = Path.of("results/reference");
    private static final Path TESTED = Path.of("benchmarks/src/test/resources");
    private static final String ABSENT = "";

    private static List<Path> files(Path folder, String glob) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.getFileSystem().getPathMatcher("glob:" + glob).matches(file))
                    .sorted()
                    .toList();
        }
    }

    static Stream<String> schemas() throws IOException {
        return files(Schemas.FOLDER, "**.json").stream()
                .map(file -> file.getFileName().toString().replace(".schema.json", ""));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachIsASchemaUnderItsOwnName(String schema) {
        assertThat(Schemas.faults(schema)).isEmpty();
        assertThat(Schemas.tree(schema).path("$id").asString(""))
                .isEqualTo(Schemas.file(schema).getFileName().toString());
        assertThat(Schemas.tree(schema).path("title").asString("")).isNotEmpty();
    }

    /** Whatever is committed: a run with its journal too. */
    @ParameterizedTest
    @CsvSource({"run, **/run.json", "environment, **/environment.json", "jmh, **/jmh.json"})
    void referenceRunsAreAsTheirSchemasSay(String schema, String glob) throws IOException {
        assertThat(files(REFERENCE, glob))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Schemas.faults(schema, Schemas.text(file))).isEmpty());
        assertThat(files(REFERENCE, "**/journal/*.json"))
                .allSatisfy(file -> assertThat(Schemas.faults("journal", Schemas.text(file)))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"badge, **/badge.json", "comparison, **/compare.json"})
    void whatIsMadeOfRunsIsAsItsSchemaSays(String schema, String glob) throws IOException {
        assertThat(files(TESTED.resolve("golden"), glob))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Schemas.faults(schema, Schemas.text(file))).isEmpty());
    }

    /** As JMH wrote it, with modes that no reference run has; JMH's files elsewhere among the tests' are shortened. */
    @Test
    void samplesAndSingleShotsOfJmhAreAsTheSchemaSays() {
        assertThat(Schemas.faults("jmh", Schemas.text(TESTED.resolve("results/sample-and-single-shot.json"))))
                .isEmpty();
    }

    @Test
    void runsOfEveryKindAreAsTheirSchemasSay() {
        for (Run run : List.of(SampleRun.complete(), SampleRun.simulated(), new Run("", full(), null, List.of()))) {
            assertThat(Schemas.faults("run", Json.write(run.record()))).isEmpty();
            if (run.environment() != null) {
                assertThat(Schemas.faults("environment", Json.write(run.environment())))
                        .isEmpty();
            }
        }
    }

    /** One that has whatever a run can have. */
    private static RunRecord full() {
        CellKey key = new CellKey("a.B.c", new TreeMap<>(), 2, "ss");
        ForkRecord fork = new ForkRecord(
                0,
                "2026-11-01T00:00:01Z",
                1.5,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new HostConditions(0.0, 1.0, 3000.0, "powersave", 2L),
                "not steady",
                List.of(List.of(0, 4032)));
        CellRecord cell = new CellRecord(
                key,
                CellShapeTest.everyShape().findFirst().orElseThrow(),
                CellState.DONE,
                null,
                CellRecord.FUTILITY,
                List.of("bimodal"),
                new WarmupRecord(6, 0.5, WarmupRecord.EARLIER_PILOT, 1.0),
                fork,
                List.of(fork));
        return new RunRecord(
                RunRecord.SCHEMA,
                "own",
                -1,
                "night",
                List.of("--profile", "own"),
                "2026-11-01T00:00:00Z",
                null,
                false,
                List.of(cell),
                true,
                List.of(new RunRecord.Look(0.99, List.of(new RunRecord.Owed(key, 20)))),
                new RunRecord.Arm("7f", "after", List.of("before", "after"), List.of(".")));
    }

    /**
     * Each change to a file that is right makes it wrong.
     *
     * @param member a pointer to it
     * @param value in JSON; the member is left out where there is none
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run | /profile | ``",
                "run | /started | ``",
                "run | /started | \"yesterday\"",
                "run | /schema | 2",
                "run | /seed | \"42\"",
                "run | /seed | null",
                "run | /cell | []",
                "run | /cells/0/state | \"done\"",
                "run | /cells/0/stopReason | \"bored\"",
                "run | /cells/0/key/mode | \"Throughput\"",
                "run | /cells/0/shape/kind | \"line\"",
                "run | /cells/0/shape/size | ``",
                "run | /cells/0/shape/launches | 3",
                "run | /cells/0/forks/0/seconds | \"1 s\"",
                "run | /cells/0/forks/0/host/stealShare | 12",
                "environment | /cpu | ``",
                "environment | /cpu/l2Bytes | \"2 MiB\"",
                "environment | /os/hostname | \"example\"",
                "environment | /devices/0/kind | \"fpga\"",
                "comparison | /rows | ``",
                "comparison | /rows/0/threads | ``",
                "comparison | /rows/0/verdict | \"FASTEST\"",
                "comparison | /rows/0/run | \"other\"",
                "comparison | /geometricMean | {\"other\": 1}",
                "comparison | /others | []"
            })
    void whatIsOtherwiseIsRefused(String schema, String member, String value) {
        ObjectNode right = right(schema);
        assertThat(Schemas.faults(schema, right.toString())).isEmpty();

        int slash = member.lastIndexOf('/');
        ObjectNode owner = (ObjectNode) right.at(member.substring(0, slash));
        if (value.equals(ABSENT)) {
            owner.remove(member.substring(slash + 1));
        } else {
            owner.set(member.substring(slash + 1), Json.MAPPER.readTree(value));
        }
        assertThat(Schemas.faults(schema, right.toString())).isNotEmpty();
    }

    private static ObjectNode right(String schema) {
        Run run = SampleRun.complete();
        String text = switch (schema) {
            case "run" -> Json.write(full());
            case "environment" -> Json.write(run.environment());
            default ->
                Format.JSON
                        .exporter()
                        .export(ComparisonReport.of(run, List.of(SampleRun.slower()), ComparisonOptions.DEFAULT));
        };
        return (ObjectNode) Json.MAPPER.readTree(text);
    }

    /** In the smaller ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "badge | {\"schemaVersion\":1,\"label\":\"crossover\",\"message\":\"m\",\"color\":\"blue\"} | blue | green",
                "badge | {\"schemaVersion\":1,\"label\":\"crossover\",\"message\":\"m\",\"color\":\"blue\"} | message | text",
                "gate | {\"gates\":[{\"gate\":\"slower\",\"passed\":true,\"margin\":0.02,\"judged\":0,\"rows\":[]}]} | true | 1",
                "gate | {\"gates\":[{\"gate\":\"slower\",\"passed\":true,\"margin\":0.02,\"judged\":0,\"rows\":[]}]} | rows | row",
                "devices | {\"devices\":[],\"unavailable\":[]} | unavailable | missing",
                "github | [{\"name\":\"a\",\"unit\":\"ns/op\",\"value\":1,\"extra\":\"\"}] | 1 | null",
                "bencher | {\"a\":{\"latency\":{\"value\":1}}} | value | score",
                "jmh | [] | [] | {}",
                "jmh | [] | [] | [{\"benchmark\":\"a.B.c\"}]"
            })
    void whatIsOtherwiseInASmallOneIsRefused(String schema, String right, String word, String other) {
        assertThat(Schemas.faults(schema, right)).isEmpty();
        assertThat(Schemas.faults(schema, right.replace(word, other))).isNotEmpty();
    }
}
