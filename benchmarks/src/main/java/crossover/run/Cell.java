package crossover.run;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.statistics.CellEstimate;
import crossover.statistics.CellWarnings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** One cell of the plan and how far it has come. Only the engine changes it. */
final class Cell {
    private final CellKey key;
    private final BenchmarkListEntry benchmark;
    private final int operationsPerInvocation;
    private final List<ForkRecord> forks = new ArrayList<>();
    private final List<BenchmarkResult> results = new ArrayList<>();
    private CellState state = CellState.PENDING;
    private @Nullable String reason;
    private @Nullable String stopReason;

    Cell(CellKey key, BenchmarkListEntry benchmark, int operationsPerInvocation) {
        this.key = key;
        this.benchmark = benchmark;
        this.operationsPerInvocation = operationsPerInvocation;
    }

    CellKey key() {
        return key;
    }

    BenchmarkListEntry benchmark() {
        return benchmark;
    }

    int operationsPerInvocation() {
        return operationsPerInvocation;
    }

    CellState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The results of every fork that delivered its sample. */
    List<BenchmarkResult> results() {
        return List.copyOf(results);
    }

    int forksStarted() {
        return forks.size();
    }

    /** Whether the newest two forks both failed: a third would fail as well, and takes the time of others. */
    boolean failsAgainAndAgain() {
        int size = forks.size();
        return size >= 2
                && forks.get(size - 1).failure() != null
                && forks.get(size - 2).failure() != null;
    }

    /** What the forks so far say, in the unit of JMH's score. */
    CellEstimate estimate() {
        return CellEstimate.of(scores());
    }

    /** JMH's score of each iteration of each fork. */
    private List<List<Double>> scores() {
        return results.stream()
                .map(fork -> fork.getIterationResults().stream()
                        .map(iteration -> iteration.getPrimaryResult().getScore())
                        .toList())
                .toList();
    }

    String unit() {
        return results.isEmpty() ? "" : results.getFirst().getScoreUnit();
    }

    void skip(String why) {
        state = CellState.SKIPPED;
        reason = why;
    }

    /** A fork that failed costs its own sample; those of the other forks stay. */
    void add(ForkOutcome outcome) {
        forks.add(outcome.record());
        outcome.result().ifPresent(results::add);
    }

    /** Ends the cell. It has failed where any of its forks did, whatever the others measured. */
    void stop(StopReason why) {
        stopReason = why.label();
        reason = forks.stream()
                .map(ForkRecord::failure)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(null);
        state = reason != null ? CellState.FAILED : results.isEmpty() ? CellState.PENDING : CellState.DONE;
        if (state == CellState.PENDING && why == StopReason.BUDGET) {
            skip("the time budget ended before its first fork");
        }
    }

    CellRecord toRecord() {
        List<String> warnings = results.isEmpty() ? List.of() : CellWarnings.of(scores());
        return new CellRecord(key, state, reason, stopReason, warnings, List.copyOf(forks));
    }
}
