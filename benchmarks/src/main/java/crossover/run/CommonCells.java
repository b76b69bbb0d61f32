package crossover.run;

import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.run.plan.Cell;
import crossover.run.plan.Plan;
import crossover.run.plan.PlanException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells that all of several plans can run: what only some can is left out of all, and named. */
public final class CommonCells {
    private CommonCells() {}

    /**
     * Leaves the plans with the same cells.
     *
     * @return what is left out, a line each
     * @throws PlanException where they have none in common
     */
    public static List<String> keep(List<Plan> plans) {
        Set<CellKey> common = new LinkedHashSet<>(runnable(plans.getFirst()));
        plans.forEach(plan -> common.retainAll(runnable(plan)));
        List<String> leftOut = new ArrayList<>();
        for (Plan plan : plans) {
            String arm = plan.request().arm().orElseThrow().name();
            runnable(plan).stream()
                    .filter(key -> !common.contains(key))
                    .forEach(key -> leftOut.add(key + ": only in arm " + arm));
            plan.keepOnly(common);
        }
        if (common.isEmpty()) {
            throw new PlanException("nothing to compare: the arms have no cell in common"
                    + (leftOut.isEmpty() ? "" : "; the first, " + leftOut.getFirst()));
        }
        return leftOut;
    }

    private static Set<CellKey> runnable(Plan plan) {
        return plan.cells().stream()
                .filter(cell -> cell.state() == CellState.PENDING)
                .map(Cell::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
