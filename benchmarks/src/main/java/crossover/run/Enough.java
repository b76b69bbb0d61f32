package crossover.run;

import crossover.run.plan.Cell;
import crossover.run.plan.StopReason;
import crossover.statistics.StoppingRule;
import java.util.Optional;

/** Says which rows have had enough forks. */
final class Enough {
    private static final int FORKS_AMONG_HUMPS = 10;

    private final StoppingRule rule;

    Enough(StoppingRule rule) {
        this.rule = rule;
    }

    /** Ends a row that has had enough forks. @return whether it has */
    boolean stop(Row row) {
        Optional<StopReason> reason = reason(row);
        reason.ifPresent(row::stop);
        return reason.isPresent();
    }

    private Optional<StopReason> reason(Row row) {
        Optional<StopReason> closed = row.first().closed();
        if (closed.isPresent()) {
            return closed;
        }
        if (row.turns().stream().anyMatch(turn -> turn.cell().failsAgainAndAgain())) {
            return Optional.of(StopReason.FAILURES);
        }
        return switch (decide(row)) {
            case PRECISION -> Optional.of(StopReason.PRECISION);
            case FUTILITY -> Optional.of(StopReason.FUTILITY);
            case FORKS -> row.forksStarted() == 0 ? Optional.empty() : Optional.of(StopReason.FORKS);
            case CONTINUE -> Optional.empty();
        };
    }

    private StoppingRule.Decision decide(Row row) {
        StoppingRule own = row.first().rule(rule);
        StoppingRule.Decision decision = own.decide(row.estimate(), row.forksStarted());
        return decision == StoppingRule.Decision.PRECISION && !own.isFixed() && isTooEarly(row)
                ? StoppingRule.Decision.CONTINUE
                : decision;
    }

    /** Where similar cells have forks far out, a few forks that lie close together say little. */
    private static boolean isTooEarly(Row row) {
        if (row.forksStarted() >= FORKS_AMONG_HUMPS) {
            return false;
        }
        boolean early = false;
        for (Row.Turn turn : row.turns()) {
            Cell cell = turn.cell();
            if (turn.arm().plan().hasForksFarOut(cell)) {
                early = true;
                cell.beware(
                        "similar cells have forks far out: it was not stopped before " + FORKS_AMONG_HUMPS + " forks");
            }
        }
        return early;
    }
}
