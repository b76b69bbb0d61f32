package crossover.cli;

import crossover.report.headline.OpenQuestion;
import crossover.report.page.section.ReportedRun;
import crossover.report.terminal.RunSummary;
import crossover.report.value.Quantity;
import crossover.report.value.SimulationNotice;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How a run ended, for people: what was measured, what was not and why, where everything is. */
final class RunText {
    private static final int MOST_QUESTIONS = 4;

    private RunText() {}

    /** What it came to, and of what it leaves open the command that would tell more. */
    static void printAnswers(Run run, Path folder, Consumer<String> out) {
        ReportedRun read = ReportedRun.of(run);
        RunSummary.of(read).forEach(out);
        RunRecord record = run.record();
        if (record != null && record.finished() != null) {
            printOpen(read.questions(), folder, out);
        }
    }

    private static void printOpen(List<OpenQuestion> open, Path folder, Consumer<String> out) {
        if (open.isEmpty()) {
            return;
        }
        open.stream().limit(MOST_QUESTIONS).forEach(question -> out.accept("Not sure yet: " + question.subject()));
        if (open.size() > MOST_QUESTIONS) {
            out.accept("and " + (open.size() - MOST_QUESTIONS) + " more that are not sure yet");
        }
        out.accept(RunRecord.Look.FORKS + " more forks of the cells that decide it, about " + furtherLookTakes(open)
                + ":");
        out.accept("  " + Launcher.current().command("run", "--extend", folder.toString()));
    }

    /** How long a further look at these takes: {@code 1:44 min}. */
    static String furtherLookTakes(List<OpenQuestion> open) {
        return OpenQuestion.cost(open);
    }

    static void print(RunRecord run, Devices devices, RunFolder folder, PrintStream out) {
        String simulated = SimulationNotice.among(run.cells().stream()
                .map(cell -> devices.of(cell.shape()))
                .filter(Objects::nonNull)
                .toList());
        if (!simulated.isEmpty()) {
            out.println(simulated + ": such times are no performance figures");
        }
        if (run.endedByError()) {
            out.println(
                    "Ended at the first failure, as -foe true asks: cells have the forks that they had had until then");
        }
        out.printf(
                "%s done, %d failed, %d skipped, %d not reached%n",
                Quantity.counted(count(run, CellState.DONE), "cell"),
                count(run, CellState.FAILED),
                count(run, CellState.SKIPPED),
                count(run, CellState.PENDING));
        out.println("Results: " + folder.jmhJson());
    }

    private static long count(RunRecord run, CellState state) {
        return run.cells().stream().map(CellRecord::state).filter(state::equals).count();
    }
}
