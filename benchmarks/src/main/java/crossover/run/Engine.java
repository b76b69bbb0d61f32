package crossover.run;

import crossover.results.ForkRecord;
import crossover.results.InUseException;
import crossover.results.RunRecord;
import crossover.run.fork.ForkFailure;
import crossover.run.fork.ForkLimit;
import crossover.run.fork.ForkLog;
import crossover.run.fork.ForkRunner;
import crossover.run.fork.Forks;
import crossover.run.fork.JmhResults;
import crossover.run.host.DeviceSensors;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.Plan;
import crossover.run.plan.PlanException;
import crossover.run.plan.RunRequest;
import crossover.run.plan.StopReason;
import crossover.run.plan.Window;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Runs a plan, or that of several arms which take turns: one fork at a time, round-robin over the rows. A cell's first fork is
 * its pilot where nothing else has decided its warm-up. Each fork is in the journal before the next one begins.
 */
public final class Engine {
    private final List<PlannedRun> planned;
    private final List<Plan> plans;
    private final RunRequest request;
    private final RunListener listener;
    private final InstantSource wall;
    private final Enough enough;
    private final long start = System.nanoTime();
    private final TimeEstimate estimate;
    private final List<String> damage = new ArrayList<>();
    private List<Row> rows = List.of();
    private boolean endsByError;
    private volatile boolean interrupted;
    private final CountDownLatch interruption = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param arms that take turns, with the same cells, the base first; a run that compares nothing has one */
    public Engine(List<PlannedRun> arms, RunListener listener) {
        this(arms, listener, InstantSource.system());
    }

    Engine(List<PlannedRun> arms, RunListener listener, InstantSource wall) {
        this.planned = List.copyOf(arms);
        this.plans = arms.stream().map(PlannedRun::plan).toList();
        this.request = plans.getFirst().request();
        this.listener = listener;
        this.wall = wall;
        this.enough = new Enough(request.rule());
        this.estimate = new TimeEstimate(plans);
    }

    /**
     * Runs until every cell is done, those among them that refining adds, the budget ends or {@link #interrupt} is called.
     *
     * @param logs where JMH's text of an arm's forks goes
     * @return one record an arm
     * @throws PlanException where another run measures on this machine
     * @throws InUseException where another process writes a folder
     * @throws UncheckedIOException where a folder cannot be written; what is finished is kept
     */
    public List<RunRecord> run(Function<PlannedRun, PrintStream> logs) {
        return run((arm, clock) -> {
            RunRequest own = arm.plan().request();
            return new ForkRunner(
                    own,
                    new DeviceSensors(arm.environment().devices()),
                    new ForkLog(logs.apply(arm), own),
                    arm.folder(),
                    clock);
        });
    }

    /** @param forks of an arm, given its clock */
    List<RunRecord> run(BiFunction<PlannedRun, InstantSource, Forks> forks) {
        List<RunAtWork> arms = new ArrayList<>();
        try (MachineLock lock = MachineLock.take()) {
            planned.forEach(arm -> arms.add(new RunAtWork(arm, wall, forks)));
            arms.forEach(arm -> damage.addAll(arm.damage()));
            measure(arms);
            request.jmh().writeResults(JmhResults.merged(plans.getFirst().cells()));
            return arms.stream().map(arm -> arm.write(!interrupted)).toList();
        } finally {
            arms.forEach(RunAtWork::close);
            ended.countDown();
        }
    }

    private void measure(List<RunAtWork> arms) {
        RoundRobin order = new RoundRobin(request.seed());
        do {
            arms.forEach(RunAtWork::replay);
            rows = Row.of(arms);
            rows.stream()
                    .filter(row -> row.isPending() && row.forksStarted() > 0)
                    .forEach(enough::stop);
            measurePending(order);
        } while (!stopped() && refine());
        rows.stream().filter(Row::isPending).forEach(row -> row.stop(whyStopped()));
    }

    private boolean refine() {
        boolean more = false;
        for (Plan plan : plans) {
            more |= plan.refine();
        }
        return more;
    }

    private void measurePending(RoundRobin order) {
        while (!stopped()) {
            List<Row> open = rows.stream().filter(Row::isPending).toList();
            if (open.isEmpty()) {
                return;
            }
            for (Row row : order.next(open)) {
                if (stopped()) {
                    return;
                }
                block(row, order);
            }
        }
    }

    /** Ends the fork at work and with it the run; what is finished is kept. Called from another thread. */
    public void interrupt() {
        interrupted = true;
        interruption.countDown();
        Thread.ofPlatform().daemon().name("end of forks").start(this::endForks);
    }

    /** Again and again, since a fork that was just called for has no process yet. */
    private void endForks() {
        try {
            do {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            } while (!ended.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** JMH's own table of scores, over all forks of the arm. */
    public String scores(PlannedRun arm) {
        return JmhResults.text(JmhResults.merged(arm.plan().cells()), ResultFormatType.TEXT);
    }

    /** A sentence for each record of the journals that could not be read when the run went on. */
    public List<String> damage() {
        return damage;
    }

    private boolean stopped() {
        return interrupted || endsByError || untilBudget().isNegative();
    }

    private StopReason whyStopped() {
        if (interrupted) {
            return StopReason.INTERRUPT;
        }
        return endsByError ? StopReason.ERROR : StopReason.BUDGET;
    }

    private Duration untilBudget() {
        return plans.getFirst().budget().minusNanos(System.nanoTime() - start);
    }

    /** A fork of each arm that has not had its own; one without a partner would be wasted, so that a budget ends none halfway. */
    private void block(Row row, RoundRobin order) {
        for (Row.Turn turn : row.next(order)) {
            if (interrupted || !fork(row, turn)) {
                return;
            }
            if (endsByError) {
                row.stop(StopReason.ERROR);
                break;
            }
        }
        row.warmUpAlike();
        if (endsByError || enough.stop(row)) {
            listener.rowEnded(row.records(), progress(row));
        }
    }

    /** @return false where the fork was cut short, so that nothing is known of it */
    private boolean fork(Row row, Row.Turn turn) {
        Cell cell = turn.cell();
        listener.forkStarted(cell.key(), Row.nextFork(cell), turn.arm().name(), progress(row));
        ForkOutcome outcome = turn.arm().fork(cell);
        if (outcome.result().isEmpty() && cutShort(outcome.record())) {
            return false;
        }
        turn.arm().keep(cell, outcome);
        endsByError = outcome.record().failure() != null
                && request.jmh().options().shouldFailOnError().orElse(false);
        return true;
    }

    /** A terminal interrupts the fork as well as the run, and the fork may be gone before the run has heard of it. */
    private boolean cutShort(ForkRecord fork) {
        if (ForkFailure.interrupted(fork.failure())) {
            try {
                return interruption.await(1, TimeUnit.SECONDS) || interrupted;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return interrupted;
    }

    private RunListener.Progress progress(Row row) {
        long ended = rows.stream().filter(other -> !other.isPending()).count();
        return new RunListener.Progress(
                (int) ended,
                rows.size(),
                row.estimate(),
                row.first().unit(),
                estimate.left(untilBudget()),
                plans.getFirst().stage(),
                ForkLimit.of(row.first(), request, longestWindow(row.first())));
    }

    private Window longestWindow(Cell cell) {
        return cell.warmup()
                .map(Window::of)
                .orElseGet(() -> request.pilot().map(Pilot::window).orElseThrow());
    }
}
