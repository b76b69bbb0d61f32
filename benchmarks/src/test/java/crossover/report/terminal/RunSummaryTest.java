package crossover.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.headline.OpenQuestion;
import crossover.report.page.section.ReportedRun;
import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The terminal's end of a run that was measured on a machine without a GPU, and of other people's files. */
class RunSummaryTest {
    private static final ReportedRun RUN =
            ReportedRun.of(RunReader.read(Path.of("benchmarks/src/test/resources/golden/quick-2-core-epyc-guest")));

    @Test
    void fitsAScreenOfAHundredColumns() {
        List<String> lines = RunSummary.of(RUN);

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(lines.size()).isLessThanOrEqualTo(45);
    }

    @Test
    void aStripHasTheRatiosOfItsMap() {
        List<String> lines = RunSummary.of(RUN);
        var map = RUN.sweeps().speedups().getFirst();
        int head = lines.indexOf(map.workload() + ": times as fast as " + map.opponent() + ", by elements");

        assertThat(head).isNotNegative();
        assertThat(lines.get(head + 1)).endsWith("overtakes");
        assertThat(lines.get(head + 2))
                .startsWith("  " + map.rows().getFirst().label())
                .contains(map.rows().getFirst().tiles().getFirst().brief())
                .contains(map.rows().getFirst().tiles().getLast().brief());
    }

    /** Also where nothing races: when does being parallel pay. */
    @Test
    void theBestLoopsAreNamedBySize() {
        assertThat(RunSummary.of(RUN)).anyMatch(line -> line.startsWith("  Best CPU loop, by elements: "));
    }

    /** The longest bar is as long as they get, and others are shorter by their share. */
    @Test
    void barsAreAsLongAsTimesAre() {
        List<String> bars = ExecutorBars.of(RUN.executors().comparisons().stream()
                .filter(comparison -> comparison.title().contains("mode hop"))
                .findFirst()
                .orElseThrow());
        List<Integer> blocks = bars.stream()
                .map(line -> (int) line.chars().filter(c -> c == '\u2588').count())
                .filter(number -> number > 0)
                .toList();

        assertThat(blocks).hasSize(8).isSorted().last().isEqualTo(36);
    }

    @Test
    void otherPeoplesFilesHaveTheirAnswers() {
        ReportedRun other =
                ReportedRun.of(RunReader.read(Path.of("benchmarks/src/test/resources/jmh-files/two-methods.json")));
        assertThat(RunSummary.of(other))
                .anyMatch(line -> line.startsWith("Ops: by length, length 256: add device=cpu"));
        assertThat(other.questions()).isEmpty();
    }

    /** Of what is open, the cells that decide it and what a fork of each takes. */
    @Test
    void whatIsOpenHasItsCells() {
        List<OpenQuestion> open = RUN.questions();

        assertThat(open).isNotEmpty().allSatisfy(question -> {
            assertThat(question.again()).isNotEmpty();
            assertThat(question.seconds()).isGreaterThan(question.again().size() * 0.5);
        });
        assertThat(open.getLast().again())
                .extracting(key -> key.params().get("mode"))
                .containsOnly("hop");
    }
}
