package crossover.run;

import crossover.results.CellKey;
import crossover.results.Journal;
import crossover.run.fork.JmhResults;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Plan;
import crossover.run.plan.StopReason;
import crossover.statistics.StoppingRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Credits cells with what their forks brought, just now or in an earlier part of the run, and says which have had enough. */
final class Ledger {
    private static final int FORKS_AMONG_HUMPS = 10;

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
        open.stream().filter(cell -> cell.forksStarted() > 0).forEach(this::stopWhereEnough);
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

    /** Ends a cell that has had enough forks. @return whether it has */
    boolean stopWhereEnough(Cell cell) {
        Optional<StopReason> reason = stopReason(cell);
        reason.ifPresent(why -> stop(cell, why));
        return reason.isPresent();
    }

    /** A run that was interrupted may go on, and then its cells get the forks that they need. */
    void stop(Cell cell, StopReason why) {
        cell.stop(why, why == StopReason.INTERRUPT ? Optional.empty() : rule.shortfall(cell.estimate()));
    }

    private StoppingRule.Decision decide(Cell cell) {
        StoppingRule own = cell.rule(rule);
        StoppingRule.Decision decision = own.decide(cell.estimate(), cell.forksStarted());
        return decision == StoppingRule.Decision.PRECISION && !own.isFixed() && isTooEarly(cell)
                ? StoppingRule.Decision.CONTINUE
                : decision;
    }

    /** Where similar cells have forks far out, a few forks that lie close together say little. */
    private boolean isTooEarly(Cell cell) {
        boolean early = cell.forksStarted() < FORKS_AMONG_HUMPS && plan.hasForksFarOut(cell);
        if (early) {
            cell.beware("similar cells have forks far out: it was not stopped before " + FORKS_AMONG_HUMPS + " forks");
        }
        return early;
    }

    private Optional<StopReason> stopReason(Cell cell) {
        if (cell.closed().isPresent()) {
            return cell.closed();
        }
        if (cell.failsAgainAndAgain()) {
            return Optional.of(StopReason.FAILURES);
        }
        return switch (decide(cell)) {
            case PRECISION -> Optional.of(StopReason.PRECISION);
            case FUTILITY -> Optional.of(StopReason.FUTILITY);
            case FORKS -> cell.forksStarted() == 0 ? Optional.empty() : Optional.of(StopReason.FORKS);
            case CONTINUE -> Optional.empty();
        };
    }
}
