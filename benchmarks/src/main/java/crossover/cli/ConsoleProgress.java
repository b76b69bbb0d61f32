package crossover.cli;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.WarmupRecord;
import crossover.run.RunListener;
import crossover.statistics.CellEstimate;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;

/** Progress on a terminal in place, otherwise a line each time a cell ends and one a minute while none does. */
final class ConsoleProgress implements RunListener {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final PrintStream out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();

    ConsoleProgress(PrintStream out) {
        this.out = out;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public void forkStarted(CellKey cell, int number, Progress progress) {
        String line = head(progress) + cell + (number == 0 ? ", pilot" : ", fork " + number + figures(progress));
        if (terminal) {
            out.print(CLEAR_LINE + line);
            out.flush();
        } else if (System.nanoTime() - lastLine > SILENCE.toNanos()) {
            println(line);
        }
    }

    @Override
    public void cellEnded(CellRecord cell, Progress progress) {
        String end = cell.state() == CellState.FAILED
                ? "  FAILED: " + cell.reason()
                : figures(progress) + ending(cell) + warmup(cell);
        println((terminal ? CLEAR_LINE : "") + head(progress) + cell.key() + end);
    }

    private void println(String line) {
        out.println(line);
        lastLine = System.nanoTime();
    }

    private static String head(Progress progress) {
        return "[%d/%d, %s left] ".formatted(progress.cellsEnded(), progress.cells(), Durations.text(progress.left()));
    }

    /** Why a cell ended whose interval is not as narrow as asked for. */
    private static String ending(CellRecord cell) {
        return CellRecord.FUTILITY.equals(cell.stopReason())
                ? ", given up after %d forks, which scatter too much"
                        .formatted(cell.forks().size())
                : "";
    }

    private static String warmup(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        return warmup != null && warmup.fromPilot() ? ", warm-up %.1f s".formatted(warmup.seconds()) : "";
    }

    private static String figures(Progress progress) {
        CellEstimate estimate = progress.estimate();
        if (!estimate.hasValue()) {
            return "";
        }
        String centre = "  %.4g %s".formatted(estimate.centre(), progress.unit());
        return estimate.forks() < 2
                ? centre
                : centre + " ±%.1f%%".formatted(100 * Math.expm1(estimate.relativeHalfWidth()));
    }
}
