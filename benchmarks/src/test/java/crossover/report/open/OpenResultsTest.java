package crossover.report.open;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.value.Answer;
import crossover.report.value.RunCells;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenResultsTest {
    private static final Path FILES = Path.of("benchmarks/src/test/resources/jmh-files");

    private static OpenResults of(String name) {
        Run run = RunReader.read(FILES.resolve(name + ".json"));
        return OpenResults.of(RunCells.of(run, Devices.of(run)));
    }

    /** Two methods on two devices that are somebody else's: four lines, and no claim of an interface or a transfer. */
    @Test
    void aLineIsOneMethodWithOneSetOfParameters() {
        OpenGroup group = of("two-methods").groups().getFirst();

        assertThat(group.title()).isEqualTo("Ops: by length");
        assertThat(group.lines())
                .extracting(OpenGroup.Line::name)
                .containsExactlyInAnyOrder("add device=cpu", "add device=gpu", "sort device=cpu", "sort device=gpu");
        assertThat(group.places()).containsExactly(256.0, 4096.0, 65_536.0);
        assertThat(group.lines()).allSatisfy(line -> assertThat(line.points()).hasSize(3));
        assertThat(of("two-methods").answers())
                .extracting(Answer::subject)
                .containsExactly("Ops: by length, length 256", "Ops: by length, length 65536");
    }

    @Test
    void classesOfOneNameAreGroupsOfTheirOwn() {
        assertThat(of("same-short-names-sweep").groups())
                .extracting(OpenGroup::title)
                .containsExactly("v1.Sum: by length", "v2.Sum: by length");
        assertThat(of("same-short-names-sweep").groups())
                .extracting(OpenGroup::id)
                .doesNotHaveDuplicates();
    }

    /** 9 ns without a parameter beside 12 and 30 ns with one: two values are no line. */
    @Test
    void whatIsNoLineIsBars() {
        OpenGroup group = of("mixed-params").groups().getFirst();

        assertThat(group.hasAxis()).isFalse();
        assertThat(group.lines())
                .extracting(OpenGroup.Line::name)
                .containsExactly("plain", "sized size=10", "sized size=100");
        assertThat(group.table().rows().getFirst()).startsWith("plain", "9.00 ns [8.97 ns, 9.03 ns]", "1×");
        assertThat(of("mixed-params").answers())
                .extracting(Answer::sentence)
                .singleElement()
                .asString()
                .startsWith("plain takes least, 9.00 ns [")
                .contains("; next sized size=10, 1.33× [");
    }

    /** Zero has no place on a logarithmic axis, and has one in the table. */
    @Test
    void zeroStandsInTheTable() {
        OpenGroup group = of("length-zero").groups().getFirst();

        assertThat(group.axis()).isEqualTo("length");
        assertThat(group.places()).first().isEqualTo(0.0);
        assertThat(group.table().columns()).contains("length=0", "length=4096");
    }

    /** A group's rate is the sum of its methods': 50 operations a microsecond are 20 ns each, 40 are 25 ns, 10 are 100 ns. */
    @Test
    void theMethodsOfAGroupStandBesideIt() {
        OpenGroup group = of("group").groups().getFirst();

        assertThat(group.title()).isEqualTo("Queue, 4 threads together, mode thrpt: by capacity");
        assertThat(group.table().rows())
                .extracting(
                        row -> row.getFirst() + " " + row.get(1).substring(0, 7).strip())
                .containsExactly("both 20.0 ns", "both:reader 25.0 ns", "both:writer 100 ns");
        assertThat(of("group").answers())
                .as("a part is not held against the whole")
                .extracting(Answer::sentence)
                .allSatisfy(sentence -> assertThat(sentence)
                        .startsWith("both alone was measured")
                        .doesNotContain("reader"));
    }

    /** Symbols, and what a spreadsheet or a file system would stumble over. */
    @Test
    void fileNamesAreShortAndUnique() {
        List<OpenGroup> groups = of("chart-names").groups();

        assertThat(groups)
                .extracting(OpenGroup::id)
                .allSatisfy(id -> assertThat(id).matches("[a-z0-9-]{1,80}"));
    }
}
