package crossover.run;

import crossover.results.CellKey;
import crossover.results.Journal;
import crossover.run.fork.JmhResults;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Plan;
import crossover.run.plan.StopReason;
import crossover.statistics.CellEstimate;
import crossover.statistics.StoppingRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Credits cells with what their forks brought, just now or in an earlier part of the run. */
final class Ledger {
    private final Plan plan;
    private final StoppingRule rule;

    Ledger(Plan plan) {
        this.plan = plan;
        this.rule = plan.request().rule();
    }

    /** A new run has an empty journal; a resumed one goes on behind its last fork. */
    void replay(Journal.Content journal) {
        List<Cell> open = plan.pending();
        Map<CellKey, Cell> byKey = new HashMap<>();
        open.forEach(cell -> byKey.put(cell.key(), cell));
        for (Journal.Entry entry : journal.entries()) {
            Cell cell = byKey.get(entry.cell());
            if (cell != null && isOwed(cell, entry.fork().number())) {
                take(
                        cell,
                        new ForkOutcome(
                                entry.fork(),
                                Optional.ofNullable(entry.result())
                                        .map(present -> JmhResults.fromBytes(entry.resultBytes()))));
            }
        }
    }

    /** A stage takes no more than its own forks: what the next one gets depends on them alone, also when a run goes on. */
    private boolean isOwed(Cell cell, int fork) {
        return !cell.hasTaken(fork) && cell.forksStarted() < cell.rule(rule).mostForks();
    }

    /** Fork number 0 is the pilot. One that failed leaves the cell with the profile's warm-up. */
    void take(Cell cell, ForkOutcome outcome) {
        if (outcome.record().number() > 0) {
            cell.add(outcome);
            return;
        }
        cell.addPilot(outcome.record());
        cell.warmUp(outcome.result()
                .flatMap(result -> plan.request().pilot().map(pilot -> pilot.record(ForkOutcome.scores(result))))
                .orElseGet(() -> plan.fixedWarmup(cell)));
    }

    /**
     * A run that was interrupted may go on, and then its cells get the forks that they need.
     *
     * @param estimate of what was to be known to the precision asked for
     */
    void stop(Cell cell, StopReason why, CellEstimate estimate) {
        cell.stop(why, why == StopReason.INTERRUPT ? Optional.empty() : rule.shortfall(estimate));
    }
}
