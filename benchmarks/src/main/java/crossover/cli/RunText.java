package crossover.cli;

import crossover.report.value.SimulationNotice;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.io.PrintStream;
import java.util.Objects;

/** How a run ended, for people: what was measured, what was not and why, where everything is. */
final class RunText {
    private RunText() {}

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
