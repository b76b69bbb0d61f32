package crossover.run;

import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Journal;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.statistics.StoppingRule;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Defaults;

/**
 * Runs a plan: one fork at a time, round-robin over the cells in a seeded order of its own each round, so that drift of the
 * machine hits all alike. After each fork everything is on the disk.
 */
public final class Engine {
    private final Plan plan;
    private final RunRequest request;
    private final RunFolder folder;
    private final RunListener listener;
    private final StoppingRule rule;
    private final Instant started = Instant.now();
    private final Stopwatch stopwatch;
    private final boolean simulated;
    private final DeviceSensors sensors;
    private List<String> damage = List.of();
    private volatile boolean interrupted;

    public Engine(Plan plan, RunRequest request, Environment environment, RunFolder folder, RunListener listener) {
        this.plan = plan;
        this.request = request;
        this.folder = folder;
        this.listener = listener;
        this.rule = new StoppingRule(request.minForks(), request.maxForks(), request.targetHalfWidth());
        this.stopwatch = new Stopwatch(request);
        this.simulated = environment.devices().stream().anyMatch(Environment.Device::simulated);
        this.sensors = new DeviceSensors(environment.devices());
        folder.write(environment);
    }

    /**
     * Runs until every cell is done, the budget ends or {@link #interrupt} is called.
     *
     * @throws PlanException where another run measures on this machine
     */
    public RunRecord run(PrintStream log) {
        try (MachineLock lock = MachineLock.take()) {
            Journal journal = new Journal(folder);
            restore(journal.read());
            save(null);
            ForkRunner forks = new ForkRunner(
                    request,
                    sensors,
                    new ForkLog(log, request.jmh().options().verbosity().orElse(Defaults.VERBOSITY)),
                    folder.attachments());
            for (int round = 1; !plan.pending().isEmpty() && !stopped(); round++) {
                for (Cell cell : shuffled(plan.pending(), round)) {
                    if (stopped()) {
                        break;
                    }
                    measure(cell, forks, journal);
                }
            }
            plan.pending().forEach(cell -> cell.stop(interrupted ? StopReason.INTERRUPT : StopReason.BUDGET));
            request.jmh().writeResults(results());
            return save(interrupted ? null : Instant.now());
        }
    }

    /** Ends the fork at work and with it the run; what is finished is kept. Called from another thread. */
    public void interrupt() {
        interrupted = true;
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }

    public boolean wasInterrupted() {
        return interrupted;
    }

    /** JMH's own table of scores, over all forks. */
    public String scores() {
        return JmhResults.text(results(), ResultFormatType.TEXT);
    }

    private Collection<RunResult> results() {
        return JmhResults.merged(plan.cells());
    }

    /** A new run has an empty journal; a resumed one goes on behind its last fork. */
    private void restore(Journal.Content journal) {
        for (Journal.Entry entry : journal.entries()) {
            Optional<BenchmarkResult> result =
                    Optional.ofNullable(entry.result()).map(present -> JmhResults.fromBytes(entry.resultBytes()));
            plan.pending().stream()
                    .filter(cell -> cell.key().equals(entry.cell()))
                    .findFirst()
                    .ifPresent(cell -> cell.add(new ForkOutcome(entry.fork(), result)));
        }
        damage = journal.damage();
        plan.pending().forEach(cell -> stopReason(cell).ifPresent(cell::stop));
    }

    /** A sentence for each record of the journal that could not be read when the run went on. */
    public List<String> damage() {
        return damage;
    }

    private boolean stopped() {
        return interrupted || stopwatch.ended();
    }

    private List<Cell> shuffled(List<Cell> cells, int round) {
        List<Cell> order = new ArrayList<>(cells);
        Collections.shuffle(order, new Random(request.seed() + round));
        return order;
    }

    private void measure(Cell cell, ForkRunner forks, Journal journal) {
        listener.forkStarted(cell.key(), cell.forksStarted() + 1, progress(cell));
        ForkOutcome outcome = forks.run(cell);
        if (interrupted && outcome.result().isEmpty()) {
            return;
        }
        cell.add(outcome);
        stopwatch.forkTook(outcome.record().seconds());
        journal.append(
                cell.key(),
                outcome.record(),
                outcome.result().map(JmhResults::toBytes).orElse(null));
        stopReason(cell).ifPresent(reason -> {
            cell.stop(reason);
            listener.cellEnded(cell.toRecord(), progress(cell));
        });
        save(null);
        if (cell.state() == CellState.FAILED
                && request.jmh().options().shouldFailOnError().orElse(false)) {
            interrupted = true;
        }
    }

    private Optional<StopReason> stopReason(Cell cell) {
        if (cell.failsAgainAndAgain()) {
            return Optional.of(StopReason.FAILURES);
        }
        return switch (rule.decide(cell.estimate(), cell.forksStarted())) {
            case PRECISION -> Optional.of(StopReason.PRECISION);
            case FORKS -> Optional.of(StopReason.FORKS);
            case CONTINUE -> Optional.empty();
        };
    }

    private RunListener.Progress progress(Cell cell) {
        int ended = plan.cells().size() - plan.pending().size();
        int needed = plan.pending().stream()
                .mapToInt(pending -> Math.max(1, request.minForks() - pending.forksStarted()))
                .sum();
        return new RunListener.Progress(
                ended, plan.cells().size(), cell.estimate(), cell.unit(), stopwatch.left(needed));
    }

    private RunRecord save(@Nullable Instant finished) {
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                request.profile().label(),
                request.seed(),
                request.label().orElse(null),
                request.command(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                finished == null
                        ? null
                        : finished.truncatedTo(ChronoUnit.SECONDS).toString(),
                simulated,
                plan.cells().stream().map(Cell::toRecord).toList());
        folder.write(record);
        folder.writeJmhJson(JmhResults.text(results(), ResultFormatType.JSON));
        return record;
    }

    /** How long the run has gone on and what the forks so far say about the rest. */
    private static final class Stopwatch {
        private final long start = System.nanoTime();
        private final Duration budget;
        private double seconds;
        private int forks;

        Stopwatch(RunRequest request) {
            budget = request.timeBudget();
        }

        void forkTook(double forkSeconds) {
            seconds += forkSeconds;
            forks++;
        }

        boolean ended() {
            return elapsed().compareTo(budget) >= 0;
        }

        Duration left(int forksNeeded) {
            Duration untilBudget = budget.minus(elapsed());
            if (forks == 0) {
                return untilBudget;
            }
            Duration needed = Duration.ofMillis((long) (1000 * forksNeeded * seconds / forks));
            return needed.compareTo(untilBudget) < 0 ? needed : untilBudget;
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
