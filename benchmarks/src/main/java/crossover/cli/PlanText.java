package crossover.cli;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.WarmupRecord;
import crossover.run.plan.Plan;
import crossover.run.plan.RunRequest;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plan for people, before anything runs. */
final class PlanText {
    private PlanText() {}

    static void print(Plan plan, boolean everyCell, PrintStream out) {
        RunRequest request = plan.request();
        List<CellRecord> cells = plan.records();
        if (everyCell) {
            cells.stream()
                    .filter(cell -> cell.state() == CellState.PENDING)
                    .forEach(cell -> out.println("run      " + cell.key() + "  " + warmup(cell)));
        }
        cells.stream()
                .filter(cell -> cell.state() == CellState.SKIPPED)
                .forEach(cell -> out.println("skipped  " + cell.key() + ": " + cell.reason()));
        plan.survey()
                .unavailable()
                .forEach(absent ->
                        out.println("skipped  " + absent.selector() + ": " + absent.reason() + "; " + absent.remedy()));
        cells.stream()
                .filter(cell -> cell.state() == CellState.PENDING)
                .collect(Collectors.groupingBy(PlanText::decision, TreeMap::new, Collectors.counting()))
                .forEach((decision, count) ->
                        out.println("warm-up  " + count + (count == 1 ? " cell: " : " cells: ") + decision));
        out.printf(
                "%d cells, %s profile, about %s%s%n",
                plan.runnable(),
                request.profile().label(),
                Durations.text(plan.timeLeft(request.timeBudget())),
                request.refine() ? ", then sizes around each crossover" : "");
    }

    private static String warmup(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        return warmup == null
                ? "(pilot first)"
                : "(warm-up %d x %.0f ms)".formatted(warmup.iterations(), 1000 * warmup.iterationSeconds());
    }

    private static String decision(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        if (warmup == null) {
            return "a pilot fork decides";
        }
        return switch (warmup.decidedBy()) {
            case WarmupRecord.EARLIER_PILOT ->
                "as the pilot of an earlier run with the same code, JVM and machine found";
            case WarmupRecord.OPTIONS -> "as the options say, no pilot";
            default ->
                "the profile's %d x %.0f ms, no pilot".formatted(warmup.iterations(), 1000 * warmup.iterationSeconds());
        };
    }
}
