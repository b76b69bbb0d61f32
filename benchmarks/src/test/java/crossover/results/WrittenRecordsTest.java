package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import crossover.accelerator.DeviceDescription;
import crossover.report.compare.Difference;
import crossover.report.gate.JudgedRow;
import crossover.results.format.BencherMetric;
import crossover.results.format.ComparisonFile;
import crossover.results.format.DevicesJson;
import crossover.results.format.GateFile;
import crossover.results.format.GithubEntry;
import crossover.results.shape.CopyShape;
import crossover.run.plan.Profile;
import crossover.run.plan.StopReason;
import crossover.statistics.SteadyState;
import crossover.statistics.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;

/** A member, a kind or a word that is new in a record is new in its schema. */
class WrittenRecordsTest {
    @Test
    void schemasHaveTheMembersOfTheRecordsAndNoOthers() throws ClassNotFoundException {
        assertSame(RunRecord.class, SchemaPart.of("run"));
        assertSame(Environment.class, SchemaPart.of("environment"));
        assertSame(Journal.Entry.class, SchemaPart.of("journal"), "sha256");
        assertSame(ComparisonFile.class, SchemaPart.of("comparison"));
        assertSame(GateFile.class, SchemaPart.of("gate"));
        assertSame(GithubEntry.class, SchemaPart.of("github").at("items"));
        assertSame(BencherMetric.class, SchemaPart.of("bencher").at("$defs", "metric"));
        assertSame(Class.forName(DevicesJson.class.getName() + "$Listing"), SchemaPart.of("devices"));
    }

    private static void assertSame(Class<?> type, SchemaPart schema, String... besides) {
        assertThat(WrittenRecord.differences(type, schema, besides)).isEmpty();
    }

    private record Grown(List<Gate> gates, String more) {
        private record Gate(int gate, boolean passed, double margin, long judged, List<GateFile.Row> rows) {
            @JsonProperty
            public boolean isSilent() {
                return judged == 0;
            }
        }
    }

    /** The check itself can fail. */
    @Test
    void whatIsNewOrOtherIsNamed() {
        assertThat(WrittenRecord.differences(Grown.class, SchemaPart.of("gate")))
                .containsExactlyInAnyOrder(
                        "Grown writes [gates, more], stated: [gates]",
                        "Grown always writes [gates, more], stated: [gates]",
                        "Grown.more is no string",
                        "Gate has [gate, judged, margin, passed, rows], stated: [gate, judged, margin, passed, rows, silent]",
                        "Gate writes [gate, judged, margin, passed, rows, silent], stated: [gate, judged, margin, passed, rows]",
                        "Gate.gate is no integer");
    }

    @Test
    void schemasHaveTheWordsOfTheCode() {
        SchemaPart run = SchemaPart.of("run");
        SchemaPart cell = run.at("properties", "cells", "items");
        SchemaPart key = cell.at("properties", "key");
        assertWords(run.at("properties", "profile"), Profile.values(), Profile::label);
        assertWords(cell.at("properties", "stopReason"), StopReason.values(), WrittenRecordsTest::lowerCase);
        assertThat(SchemaPart.of("fork").at("properties", "steadiness").words("enum"))
                .isEqualTo(Stream.of(SteadyState.Label.STEADY, SteadyState.Label.NOT_STEADY, SteadyState.Label.UNKNOWN)
                        .map(SteadyState.Label::label)
                        .collect(Collectors.toSet()));
        assertThat(key.at("properties", "mode").words("enum")).isEqualTo(modes());
        assertThat(SchemaPart.of("jmh").at("items", "properties", "mode").words("enum"))
                .isEqualTo(modes());
        assertThat(run.at("$defs", "warmup", "properties", "decidedBy").words("enum"))
                .isEqualTo(Set.of(
                        WarmupRecord.PILOT,
                        WarmupRecord.EARLIER_PILOT,
                        WarmupRecord.PROFILE,
                        WarmupRecord.OPTIONS,
                        WarmupRecord.ANNOTATIONS));
        assertThat(SchemaPart.of("shape")
                        .at("$defs", "copy", "properties", "direction")
                        .words("enum"))
                .isEqualTo(Set.of(CopyShape.HOST_TO_DEVICE, CopyShape.DEVICE_TO_HOST, CopyShape.DEVICE_TO_DEVICE));
    }

    @Test
    void schemasOfWhatIsPrintedHaveTheWordsOfTheCode() {
        SchemaPart comparison = SchemaPart.of("comparison").at("$defs");
        assertWords(comparison.at("row", "properties", "verdict"), Verdict.values(), Verdict::name);
        assertWords(comparison.at("difference", "properties", "kind"), Difference.Kind.values(), Difference.Kind::name);
        assertWords(
                SchemaPart.of("gate").at("$defs", "row", "properties", "result"),
                JudgedRow.Result.values(),
                JudgedRow.Result::label);
        assertThat(SchemaPart.of("environment").at("$defs", "kind").words("enum"))
                .isEqualTo(Stream.concat(
                                Arrays.stream(DeviceDescription.Kind.values()).map(DeviceDescription.Kind::label),
                                Stream.of("unknown"))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> modes() {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.All)
                .map(Mode::shortLabel)
                .collect(Collectors.toSet());
    }

    private static <T> void assertWords(SchemaPart schema, T[] constants, Function<T, String> word) {
        assertThat(schema.words("enum"))
                .isEqualTo(Arrays.stream(constants).map(word).collect(Collectors.toSet()));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
