package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.terminal.StatusLine;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.WarmupRecord;
import crossover.results.shape.OpenShape;
import crossover.run.RunListener.Progress;
import crossover.statistics.CellEstimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private static final CellKey KEY = key("100");
    private static final String NAME = "VectorSum.compute length=100";

    // t of nine degrees of freedom is 2.262: 0.1390 on the logarithmic scale.
    private static final CellEstimate ESTIMATE = new CellEstimate(10, Math.log(8), 0.1390 / 2.262, null);
    private static final CellEstimate NONE = CellEstimate.of(List.of());

    private final Lines lines = new Lines();

    @Test
    void aCellThatEndsIsALineWithItsFigure() {
        assertThat(ended(cell(CellState.DONE, null, "precision"), "us/op"))
                .isEqualTo("[1/2, 1:00 min left] " + NAME + "  8 µs ±14%");
    }

    @Test
    void aRateIsATimeAsInTheReport() {
        assertThat(ended(cell(CellState.DONE, null, "precision"), "ops/ms")).endsWith(NAME + "  125 µs ±14%");
    }

    @Test
    void whatIsNoTimeKeepsItsUnit() {
        assertThat(ended(cell(CellState.DONE, null, "precision"), "B/op")).endsWith(NAME + "  8.00 B/op ±14%");
    }

    @Test
    void aCellThatWasGivenUpSaysSo() {
        assertThat(ended(cell(CellState.DONE, null, CellRecord.FUTILITY), "ns/op"))
                .isEqualTo("[1/2, 1:00 min left] " + NAME + "  8.00 ns ±14%, given up after 10 forks");
    }

    @Test
    void aCellThatFailedSaysWhyOnOneLine() {
        assertThat(ended(cell(CellState.FAILED, "check failed\n\033[2J", "failures"), "ns/op"))
                .isEqualTo("[1/2, 1:00 min left] " + NAME + "  FAILED: check failed??[2J");
    }

    @Test
    void theStageStandsBeforeTheCell() {
        progress()
                .rowEnded(
                        List.of(cell(CellState.DONE, null, "precision")), at(ESTIMATE, "screening, which is fastest"));
        assertThat(lines.printed)
                .containsExactly(
                        "[1/2, 1:00 min left] screening, which is fastest: VectorSum.compute length=100  8.00 ns ±14%");
    }

    @Test
    void anEndedCellTakesAHundredColumnsWithItsWarmUpOrWithout() {
        CellRecord cell = cell(CellState.DONE, null, "precision");
        ConsoleProgress progress = progress();
        progress.rowEnded(List.of(warm(cell)), at(ESTIMATE, ""));
        assertThat(lines.printed.getLast()).endsWith("±14%, warm-up 2.5 s");
        progress.rowEnded(List.of(warm(cell)), at(ESTIMATE, "screening, which is fastest"));
        assertThat(lines.printed.getLast()).endsWith("±14%").hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void atWorkItGivesUpTheMiddleOfTheNameBeforeTheFigure() {
        progress().forkStarted(KEY, 2, "", at(ESTIMATE, ""));
        String whole = "[1/2, 59 s left] " + NAME + ", fork 2  8.00 ns ±14%";
        assertThat(lines.shown(100)).isEqualTo(whole.replace("59 s", lines.left()));
        assertThat(lines.shown(60)).hasSize(60).contains("Vector", "...", "=100, fork 2  8.00 ns ±14%");
        assertThat(lines.shown(Integer.MAX_VALUE)).contains(NAME);
    }

    @Test
    void aPilotHasNoNumberAndNoFigure() {
        progress().forkStarted(KEY, 0, "", at(NONE, ""));
        assertThat(lines.shown(100)).endsWith(NAME + ", pilot");
    }

    @Test
    void aForkThatHangsSaysSinceWhenAndWhatEndsIt() {
        AtomicLong now = new AtomicLong();
        new ConsoleProgress(lines, new CellNames(List.of(cell(CellState.PENDING, null, null))), now::get)
                .forkStarted(KEY, 2, "", at(ESTIMATE, ""));
        now.set(Duration.ofSeconds(200).toNanos());
        assertThat(lines.shown(100)).endsWith(", fork 2: for 3:20 min now, ended at 12:00 min (-to)");
    }

    @Test
    void oneForkHasNoInterval() {
        progress().forkStarted(KEY, 2, "", at(CellEstimate.of(List.of(List.of(8.0))), ""));
        assertThat(lines.shown(100)).endsWith(", fork 2  8.00 ns (one fork)");
    }

    private String ended(CellRecord cell, String unit) {
        progress()
                .rowEnded(
                        List.of(cell),
                        new Progress(1, 2, ESTIMATE, unit, Duration.ofMinutes(1), "", Duration.ofMinutes(12)));
        return lines.printed.getLast();
    }

    private ConsoleProgress progress() {
        return new ConsoleProgress(lines, new CellNames(List.of(cell(CellState.PENDING, null, null), pending("200"))));
    }

    private static Progress at(CellEstimate estimate, String stage) {
        return new Progress(1, 2, estimate, "ns/op", Duration.ofMinutes(1), stage, Duration.ofMinutes(12));
    }

    private static CellKey key(String length) {
        return new CellKey(
                "crossover.benchmark.VectorSumBenchmark.compute", new TreeMap<>(Map.of("length", length)), 1, "avgt");
    }

    private static CellRecord pending(String length) {
        return new CellRecord(
                key(length), OpenShape.FIRST, CellState.PENDING, null, null, List.of(), null, null, List.of());
    }

    private static CellRecord cell(CellState state, @Nullable String reason, @Nullable String stopReason) {
        ForkRecord fork = new ForkRecord(1, "2026-01-01T00:00:00Z", 1, null, Map.of(), Map.of(), null, null, List.of());
        List<ForkRecord> forks = Collections.nCopies(10, fork);
        return new CellRecord(KEY, OpenShape.FIRST, state, reason, stopReason, List.of(), null, null, forks);
    }

    private static CellRecord warm(CellRecord cell) {
        WarmupRecord warmup = new WarmupRecord(5, 0.5, WarmupRecord.PILOT, 1.0);
        return new CellRecord(
                cell.key(),
                cell.shape(),
                cell.state(),
                cell.reason(),
                cell.stopReason(),
                cell.warnings(),
                warmup,
                cell.pilot(),
                cell.forks());
    }

    /** What a status line was told. */
    private static final class Lines implements StatusLine {
        private final List<String> printed = new ArrayList<>();
        private IntFunction<String> atWork = columns -> "";

        private String shown(int columns) {
            return atWork.apply(columns);
        }

        private String left() {
            return shown(100).replaceAll("^.*, (.*) left.*$", "$1");
        }

        @Override
        public void show(IntFunction<String> line) {
            atWork = line;
        }

        @Override
        public void print(String line) {
            printed.add(line);
        }

        @Override
        public void close() {}
    }
}
