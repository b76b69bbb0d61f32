package crossover.cli;

import crossover.report.page.section.ReportedRun;
import crossover.report.terminal.OpenQuestion;
import crossover.report.terminal.RunSummary;
import crossover.report.value.SimulationNotice;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How a run ended, for people: what was measured, what was not and why, where everything is. */
final class RunText {
    private static final int MOST_COMMANDS = 3;

    private RunText() {}

    /** What it came to, with the commands that would tell more of what it leaves open. */
    static void printAnswers(Run run, Consumer<String> out) {
        ReportedRun read = ReportedRun.of(run);
        RunSummary.of(read).forEach(out);
        List<OpenQuestion> open = OpenQuestion.of(read);
        for (OpenQuestion question : open.subList(0, Math.min(MOST_COMMANDS, open.size()))) {
            out.accept("Not sure yet: " + question.subject() + "; ten forks of the cells that decide it, about "
                    + Durations.text(Duration.ofSeconds(Math.round(question.seconds()))) + ":");
            out.accept("  " + Launcher.current().command(question.arguments().toArray(String[]::new)));
        }
        if (open.size() > MOST_COMMANDS) {
            out.accept("and " + (open.size() - MOST_COMMANDS) + " more that are not sure yet");
        }
    }

    static void print(RunRecord run, Devices devices, RunFolder folder, PrintStream out) {
        String simulated = SimulationNotice.among(run.cells().stream()
                .map(cell -> devices.of(cell.shape()))
                .filter(Objects::nonNull)
                .toList());
        if (!simulated.isEmpty()) {
            out.println(simulated + ": such times are no performance figures");
        }
        out.printf(
                "%d cells done, %d failed, %d skipped, %d not reached%n",
                count(run, CellState.DONE),
                count(run, CellState.FAILED),
                count(run, CellState.SKIPPED),
                count(run, CellState.PENDING));
        out.println("Results: " + folder.jmhJson());
    }

    private static long count(RunRecord run, CellState state) {
        return run.cells().stream().map(CellRecord::state).filter(state::equals).count();
    }
}
