package crossover.run;

import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.ForkRecord;
import crossover.results.InUseException;
import crossover.results.Journal;
import crossover.results.RunFolder;
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
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Runs a plan: one fork at a time, round-robin over the cells. A cell's first fork is its pilot where nothing else has decided
 * its warm-up. Each fork is in the journal before the next one begins.
 */
public final class Engine {
    private final Plan plan;
    private final RunRequest request;
    private final RunFolder folder;
    private final RunListener listener;
    private final Environment environment;
    private final Ledger ledger;
    private final RunFiles files;
    private final long start = System.nanoTime();
    private RunClock clock;
    private final TimeEstimate estimate;
    private List<String> damage = List.of();
    private boolean endsByError;
    private volatile boolean interrupted;
    private final CountDownLatch interruption = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public Engine(Plan plan, Environment environment, RunFolder folder, RunListener listener) {
        this(plan, environment, folder, listener, InstantSource.system());
    }

    Engine(Plan plan, Environment environment, RunFolder folder, RunListener listener, InstantSource wall) {
        this.plan = plan;
        this.request = plan.request();
        this.folder = folder;
        this.listener = listener;
        this.environment = environment;
        this.ledger = new Ledger(plan);
        this.estimate = new TimeEstimate(plan);
        this.clock = new RunClock(wall);
        this.files = new RunFiles(folder, plan, new Devices(environment.devices()), clock.instant());
    }

    /**
     * Runs until every cell is done, those among them that refining adds, the budget ends or {@link #interrupt} is called.
     *
     * @throws PlanException where another run measures on this machine
     * @throws InUseException where another process writes the folder
     * @throws UncheckedIOException where the folder cannot be written; what is finished is kept
     */
    public RunRecord run(PrintStream log) {
        return run(going -> new ForkRunner(
                request, new DeviceSensors(environment.devices()), new ForkLog(log, request), folder, going));
    }

    /** @param forks given the run's clock, which goes on behind what is journalled already */
    RunRecord run(Function<RunClock, Forks> forks) {
        try (MachineLock lock = MachineLock.take();
                Journal journal = new Journal(folder)) {
            Journal.Content earlier = Journal.read(folder);
            damage = earlier.damage();
            clock = clock.after(earlier.ended());
            folder.write(environment);
            Forks started = forks.apply(clock);
            RoundRobin order = new RoundRobin(request.seed());
            do {
                ledger.replay(earlier);
                files.write(null);
                measurePending(order, started, journal);
            } while (!stopped() && plan.refine());
            plan.pending().forEach(cell -> ledger.stop(cell, whyStopped()));
            request.jmh().writeResults(results());
            return files.write(interrupted ? null : clock.instant());
        } finally {
            ended.countDown();
        }
    }

    private void measurePending(RoundRobin order, Forks forks, Journal journal) {
        while (!plan.pending().isEmpty() && !stopped()) {
            for (Cell cell : order.next(plan.pending())) {
                if (stopped()) {
                    return;
                }
                step(cell, forks, journal);
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

    /** JMH's own table of scores, over all forks. */
    public String scores() {
        return JmhResults.text(results(), ResultFormatType.TEXT);
    }

    /** A sentence for each record of the journal that could not be read when the run went on. */
    public List<String> damage() {
        return damage;
    }

    private Collection<RunResult> results() {
        return JmhResults.merged(plan.cells());
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
        return plan.budget().minusNanos(System.nanoTime() - start);
    }

    /** One fork: the cell's pilot, or its next sample. */
    private void step(Cell cell, Forks forks, Journal journal) {
        boolean isPilot = cell.warmup().isEmpty();
        listener.forkStarted(cell.key(), isPilot ? 0 : cell.nextFork(), progress(cell));
        ForkOutcome outcome = cell.warmup()
                .map(warmup -> forks.sample(cell, Window.of(warmup)))
                .orElseGet(() -> forks.pilot(cell, request.pilot().orElseThrow()));
        if (outcome.result().isEmpty() && cutShort(outcome.record())) {
            return;
        }
        ledger.take(cell, outcome);
        journal.append(
                cell.key(),
                cell.shape(),
                outcome.record(),
                outcome.result().map(JmhResults::sample).orElse(null));
        endsByError = outcome.record().failure() != null
                && request.jmh().options().shouldFailOnError().orElse(false);
        if (endsByError) {
            ledger.stop(cell, StopReason.ERROR);
        }
        if (endsByError || ledger.stopWhereEnough(cell)) {
            listener.cellEnded(cell.toRecord(), progress(cell));
        }
        files.update();
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

    private RunListener.Progress progress(Cell cell) {
        int all = plan.cells().size();
        return new RunListener.Progress(
                all - plan.pending().size(),
                all,
                cell.estimate(),
                cell.unit(),
                estimate.left(untilBudget()),
                plan.stage(),
                ForkLimit.of(cell, request, longestWindow(cell)));
    }

    private Window longestWindow(Cell cell) {
        return cell.warmup()
                .map(Window::of)
                .orElseGet(() -> request.pilot().map(Pilot::window).orElseThrow());
    }
}
