package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.SampleRun;
import crossover.report.history.History;
import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.report.page.section.ReportedRun;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunReadingsTest {
    @Test
    void crossoversAndGainsAreFollowedAndNothingSimulated() {
        Map<String, Reading> readings =
                RunReadings.kept(ReportedRun.of(SampleRun.complete())).readings();
        String crossover = "crossover, elements: Vector sum, opencl:0:0 resident";
        assertThat(readings).containsKey(crossover);
        // The loop takes 5 + 0.25 n, the device 8,000 + 0.1 n.
        assertThat(readings.get(crossover).value()).isCloseTo(7995 / 0.15, within(3000.0));
        assertThat(readings.keySet())
                .contains("as fast as the best loop at 4,194,304 (2²²) elements: Vector sum, opencl:0:0 resident")
                .anyMatch(name -> name.startsWith("VectorSumBenchmark.compute device=cpu:loop length="));
        assertThat(RunReadings.kept(ReportedRun.of(SampleRun.simulated()))
                        .readings()
                        .keySet())
                .noneMatch(name -> name.contains("cuda:0"));
    }

    /** Arms of one run took turns with each other on purpose: they are no course of one thing. */
    @Test
    void armsAreFollowedApart() {
        Run usual = SampleRun.complete();
        RunRecord record = Objects.requireNonNull(usual.record());
        List<PastRun> runs = new ArrayList<>();
        for (String arm : List.of("base", "new")) {
            RunRecord with = new RunRecord(
                    1,
                    record.profile(),
                    1,
                    "lab",
                    List.of(),
                    record.started(),
                    record.finished(),
                    false,
                    record.cells(),
                    false,
                    List.of(),
                    new RunRecord.Arm("id", arm, List.of("base", "new"), List.of(".")));
            runs.add(RunReadings.kept(
                    ReportedRun.of(new Run("arms/" + arm, with, usual.environment(), usual.measurements()))));
        }
        assertThat(History.of(runs).newest().keySet()).containsExactly("lab, arm base", "lab, arm new");
    }

    @Test
    void aRunWithoutAStartIsListedAndNotFollowed() {
        History history = History.of(List.of(RunReadings.kept(ReportedRun.of(SampleRun.foreign()))));
        assertThat(history.runs()).hasSize(1);
        assertThat(history.trends()).isEmpty();
        assertThat(history.newest()).isEmpty();
    }
}
