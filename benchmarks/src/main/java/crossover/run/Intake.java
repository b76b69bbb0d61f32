package crossover.run;

import crossover.results.Journal;
import crossover.statistics.StoppingRule;
import java.util.List;
import java.util.Optional;

/** Gives cells what their forks brought, just now or in an earlier part of the run, and says which have had enough. */
final class Intake {
    private final RunRequest request;
    private final StoppingRule rule;
    private final Warmups warmups;

    Intake(RunRequest request) {
        this.request = request;
        this.rule = request.rule();
        this.warmups = new Warmups(request);
    }

    /** A new run has an empty journal; a resumed one goes on behind its last fork. */
    void replay(Journal.Content journal, List<Cell> cells) {
        for (Journal.Entry entry : journal.entries()) {
            ForkOutcome outcome = new ForkOutcome(
                    entry.fork(),
                    Optional.ofNullable(entry.result()).map(present -> JmhResults.fromBytes(entry.resultBytes())));
            cells.stream()
                    .filter(cell -> cell.key().equals(entry.cell()))
                    .findFirst()
                    .ifPresent(cell -> take(cell, outcome));
        }
        cells.stream().filter(cell -> cell.forksStarted() > 0).forEach(this::stopWhereEnough);
    }

    /** Fork number 0 is the pilot. One that failed leaves the cell with the profile's warm-up. */
    void take(Cell cell, ForkOutcome outcome) {
        if (outcome.record().number() > 0) {
            cell.add(outcome);
            return;
        }
        cell.addPilot(outcome.record());
        cell.warmUp(outcome.result()
                .flatMap(result -> request.pilot().map(pilot -> Warmups.of(pilot, JmhResults.scores(result))))
                .orElseGet(warmups::fixed));
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

    private Optional<StopReason> stopReason(Cell cell) {
        if (cell.failsAgainAndAgain()) {
            return Optional.of(StopReason.FAILURES);
        }
        return switch (rule.decide(cell.estimate(), cell.forksStarted())) {
            case PRECISION -> Optional.of(StopReason.PRECISION);
            case FUTILITY -> Optional.of(StopReason.FUTILITY);
            case FORKS -> cell.forksStarted() == 0 ? Optional.empty() : Optional.of(StopReason.FORKS);
            case CONTINUE -> Optional.empty();
        };
    }
}
