package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.WarmupRecord;
import crossover.results.shape.CellShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.StoppingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** One cell of the plan and how far it has come. Only the engine changes it. */
public final class Cell {
    private final CellKey key;
    private final CellShape shape;
    private final BenchmarkListEntry benchmark;
    private final int operationsPerInvocation;
    private final List<ForkRecord> forks = new ArrayList<>();
    private final Map<Integer, BenchmarkResult> results = new LinkedHashMap<>();
    private CellState state = CellState.PENDING;
    private @Nullable String reason;
    private @Nullable String stopReason;
    private Optional<String> shortfall = Optional.empty();
    private final Set<String> cautions = new LinkedHashSet<>();
    private int goal;
    private @Nullable StopReason closed;
    private @Nullable WarmupRecord warmup;
    private @Nullable ForkRecord pilot;
    private @Nullable CellRecord written;
    private @Nullable CellEstimate estimate;

    public Cell(CellKey key, CellShape shape, BenchmarkListEntry benchmark, int operationsPerInvocation) {
        this.key = key;
        this.shape = shape;
        this.benchmark = benchmark;
        this.operationsPerInvocation = operationsPerInvocation;
    }

    public CellKey key() {
        return key;
    }

    public CellShape shape() {
        return shape;
    }

    public BenchmarkListEntry benchmark() {
        return benchmark;
    }

    public int operationsPerInvocation() {
        return operationsPerInvocation;
    }

    public CellState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Empty until something has decided it: then the next fork of the cell is its pilot. */
    public Optional<WarmupRecord> warmup() {
        return Optional.ofNullable(warmup);
    }

    public void warmUp(WarmupRecord decided) {
        warmup = decided;
        written = null;
    }

    /** The results of every fork that delivered its sample. */
    public List<BenchmarkResult> results() {
        return List.copyOf(results.values());
    }

    public int forksStarted() {
        return forks.size();
    }

    /** The number of the fork to run next: the smallest that is not taken, since a damaged record leaves a gap. */
    public int nextFork() {
        Set<Integer> taken = forks.stream().map(ForkRecord::number).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    /** When it has enough: the profile's rule, unless its forks are fixed. */
    public StoppingRule rule(StoppingRule usual) {
        return goal == 0 ? usual : usual.exactly(goal);
    }

    /** Fixes how many forks it will have had, those that it has had with them; one that has ended well is open again. */
    void aimAt(int forks) {
        goal = forks;
        closed = null;
        state = CellState.PENDING;
        stopReason = null;
        shortfall = Optional.empty();
        written = null;
    }

    /** What ended it in an earlier part of the run that gave it these forks; it gets no other. */
    void closeAfter(int forks, StopReason why) {
        goal = forks;
        closed = why;
    }

    /** Empty where it is for its rule to say. */
    public Optional<StopReason> closed() {
        return Optional.ofNullable(closed);
    }

    /** Whether the fork of that number, 0 for the pilot, is among its own. */
    public boolean hasTaken(int number) {
        return pilotAndForks().anyMatch(fork -> fork.number() == number);
    }

    /** Forks and pilots: in a balanced order all cells have had about as many. */
    public int steps() {
        return forks.size() + (pilot == null ? 0 : 1);
    }

    /** Wall time of a fork that delivered its sample, on average; NaN where none has. */
    double secondsOfAFork() {
        return forks.stream()
                .filter(fork -> fork.failure() == null)
                .mapToDouble(ForkRecord::seconds)
                .average()
                .orElse(Double.NaN);
    }

    double secondsSpent() {
        return pilotAndForks().mapToDouble(ForkRecord::seconds).sum();
    }

    /** Whether the newest two forks both failed: a third would fail as well, and takes the time of others. */
    public boolean failsAgainAndAgain() {
        List<ForkRecord> all = pilotAndForks().toList();
        return all.size() >= 2
                && all.subList(all.size() - 2, all.size()).stream().allMatch(fork -> fork.failure() != null);
    }

    /** What the forks so far say, in the unit of JMH's score. */
    public CellEstimate estimate() {
        if (estimate == null) {
            estimate = CellEstimate.of(List.copyOf(scoresByFork().values()));
        }
        return estimate;
    }

    /** Of each iteration, by the number of each fork that delivered its sample. */
    public Map<Integer, List<Double>> scoresByFork() {
        Map<Integer, List<Double>> scores = new LinkedHashMap<>();
        results.forEach((number, result) -> scores.put(number, ForkOutcome.scores(result)));
        return scores;
    }

    public String unit() {
        return results.isEmpty() ? "" : results().getFirst().getScoreUnit();
    }

    /** What speaks against its figure whatever it will be, in one sentence. */
    public void beware(String why) {
        cautions.add(why);
        written = null;
    }

    void skip(String why) {
        state = CellState.SKIPPED;
        reason = why;
        written = null;
    }

    /** The fork that decided the warm-up. It brings no sample. */
    public void addPilot(ForkRecord fork) {
        pilot = fork;
        written = null;
    }

    /** A fork that failed costs its own sample; those of the other forks stay. */
    public void add(ForkOutcome outcome) {
        forks.add(outcome.record());
        outcome.result().ifPresent(result -> results.put(outcome.record().number(), result));
        estimate = null;
        written = null;
    }

    /**
     * Ends the cell. It has failed where any of its forks did, whatever the others measured.
     *
     * @param shortOf what its interval would have needed to be as narrow as asked for; empty where it is
     */
    public void stop(StopReason why, Optional<String> shortOf) {
        stopReason = why.label();
        shortfall = shortOf;
        reason = pilotAndForks()
                .map(ForkRecord::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        state = reason != null ? CellState.FAILED : results.isEmpty() ? CellState.PENDING : CellState.DONE;
        if (state == CellState.PENDING && why == StopReason.BUDGET) {
            skip("the time budget ended before its first fork");
        }
        if (state == CellState.PENDING && why == StopReason.ERROR) {
            skip("the run ended at its first failure, as -foe true asks");
        }
        written = null;
    }

    private Stream<ForkRecord> pilotAndForks() {
        return Stream.concat(Stream.ofNullable(pilot), forks.stream());
    }

    /** Made anew only where the cell has changed: its warnings look at every value. */
    public CellRecord toRecord() {
        if (written == null) {
            List<String> warnings = Stream.concat(
                            cautions.stream(),
                            FigureWarnings.of(results(), forks, shortfall, warmup != null && warmup.fromUser())
                                    .stream())
                    .toList();
            written =
                    new CellRecord(key, shape, state, reason, stopReason, warnings, warmup, pilot, List.copyOf(forks));
        }
        return written;
    }
}
