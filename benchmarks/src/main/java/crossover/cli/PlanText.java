package crossover.cli;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.run.Plan;
import crossover.run.RunRequest;
import java.io.PrintStream;
import java.util.List;

/** The plan for people, before anything runs. */
final class PlanText {
    private PlanText() {}

    static void print(Plan plan, RunRequest request, boolean everyCell, PrintStream out) {
        List<CellRecord> cells = plan.records();
        if (everyCell) {
            cells.stream()
                    .filter(cell -> cell.state() == CellState.PENDING)
                    .forEach(cell -> out.println("run      " + cell.key()));
        }
        cells.stream()
                .filter(cell -> cell.state() == CellState.SKIPPED)
                .forEach(cell -> out.println("skipped  " + cell.key() + ": " + cell.reason()));
        plan.survey()
                .unavailable()
                .forEach(absent ->
                        out.println("skipped  " + absent.api() + ": " + absent.reason() + "; " + absent.remedy()));
        out.printf(
                "%d cells, %s profile, about %s%n",
                plan.runnable(), request.profile().label(), Durations.text(plan.expectedTime(request)));
    }
}
