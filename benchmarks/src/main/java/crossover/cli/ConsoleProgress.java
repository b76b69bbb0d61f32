package crossover.cli;

import crossover.cli.terminal.DisplayCells;
import crossover.cli.terminal.StatusLine;
import crossover.report.value.Durations;
import crossover.report.value.PlainText;
import crossover.report.value.Quantity;
import crossover.report.value.ShortText;
import crossover.report.value.Timing;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.WarmupRecord;
import crossover.run.RunListener;
import crossover.statistics.CellEstimate;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** How a run goes on, for people: what is at work, and a line each time a cell ends. Its figures are those of the report. */
final class ConsoleProgress implements RunListener {
    /** As wide as logs are read without scrolling. */
    private static final int COLUMNS = 100;

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final int SHORTEST_NAME = 12;

    private final StatusLine status;
    private final CellNames names;
    private final LongSupplier nanoseconds;

    ConsoleProgress(StatusLine status, CellNames names) {
        this(status, names, System::nanoTime);
    }

    ConsoleProgress(StatusLine status, CellNames names, LongSupplier nanoseconds) {
        this.status = status;
        this.names = names;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void forkStarted(CellKey cell, int number, String arm, Progress progress) {
        long begun = nanoseconds.getAsLong();
        status.show(columns -> {
            Duration since = Duration.ofNanos(nanoseconds.getAsLong() - begun);
            String fork = (number == 0 ? ", pilot" : ", fork " + number)
                    + (arm.isEmpty() ? "" : " of " + arm)
                    + atIt(progress, since, arm.isEmpty());
            String head = head(progress, since);
            int room = columns - DisplayCells.of(head + fork);
            return head + ShortText.of(names.of(cell), Math.max(SHORTEST_NAME, room)) + fork;
        });
    }

    /** What the cell's forks say so far; of one that takes long, since when it does and what will end it. */
    private static String atIt(Progress progress, Duration since, boolean alone) {
        return since.compareTo(LONG) < 0
                ? alone ? figures(progress) : ratio(progress)
                : ": for " + Durations.text(since) + " now, ended at " + Durations.text(progress.limit()) + " (-to)";
    }

    @Override
    public void rowEnded(List<CellRecord> arms, Progress progress) {
        CellRecord cell = arms.stream()
                .filter(arm -> arm.state() == CellState.FAILED)
                .findFirst()
                .orElse(arms.getFirst());
        String line = head(progress, Duration.ZERO)
                + names.of(cell.key())
                + (cell.state() == CellState.FAILED
                        ? "  FAILED: " + PlainText.oneLine(String.valueOf(cell.reason()))
                        : (arms.size() == 1 ? figures(progress) : ratio(progress)) + ending(cell));
        String warmup = warmup(cell);
        status.print(DisplayCells.of(line + warmup) > COLUMNS ? line : line + warmup);
    }

    private static String head(Progress progress, Duration since) {
        return "[%d/%d, %s left] "
                        .formatted(
                                progress.rowsEnded(),
                                progress.rows(),
                                Durations.text(progress.left().minus(since)))
                + (progress.stage().isEmpty() ? "" : progress.stage() + ": ");
    }

    /** Why a cell ended whose interval is not as narrow as asked for. */
    private static String ending(CellRecord cell) {
        return CellRecord.FUTILITY.equals(cell.stopReason())
                ? ", given up after %d forks".formatted(cell.forks().size())
                : "";
    }

    private static String warmup(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        return cell.state() != CellState.FAILED && warmup != null && warmup.fromPilot()
                ? ", warm-up " + Quantity.digits(warmup.seconds()) + " s"
                : "";
    }

    /** Of the arm of which it is known least. */
    private static String ratio(Progress progress) {
        CellEstimate ratio = progress.estimate();
        return ratio.forks() < 2
                ? ""
                : "  %.3f of the base's score ±%.1f%%, %d blocks"
                        .formatted(ratio.centre(), 100 * ratio.relativeHalfWidth(), ratio.forks());
    }

    private static String figures(Progress progress) {
        CellEstimate estimate = progress.estimate();
        return estimate.hasValue() ? "  " + Timing.brief(estimate, progress.unit()) : "";
    }
}
