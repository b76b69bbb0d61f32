package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/**
 * Every cell of a run, those that will not run with their reason, and what the machine offers.
 *
 * @param cells in the order of the benchmarks and their parameters; the engine shuffles
 */
public record Plan(List<Cell> cells, Survey survey) {
    /** What a fork costs beside its iterations: starting a JVM, linking with the host, setting up a device. */
    private static final Duration FORK_START = Duration.ofMillis(700);

    List<Cell> pending() {
        return cells.stream().filter(cell -> cell.state() == CellState.PENDING).toList();
    }

    /** Every cell as the run's files describe it. */
    public List<CellRecord> records() {
        return cells.stream().map(Cell::toRecord).toList();
    }

    /** How many cells will be measured. */
    public int runnable() {
        return pending().size();
    }

    /** What the plan would take if every cell stopped after the fewest forks, as an estimate before anything ran. */
    public Duration expectedTime(RunRequest request) {
        Profile profile = request.profile();
        long warmup = request.jmh().options().getWarmupIterations().orElse(profile.warmup.iterations());
        long warmupMillis = millis(request.jmh().options().getWarmupTime(), profile.warmup.time());
        long measured = request.jmh().options().getMeasurementIterations().orElse(profile.measurement.iterations());
        long measuredMillis = millis(request.jmh().options().getMeasurementTime(), profile.measurement.time());
        Duration fork = FORK_START.plusMillis(warmup * warmupMillis + measured * measuredMillis);
        Duration total = fork.multipliedBy((long) request.minForks() * runnable());
        return total.compareTo(request.timeBudget()) > 0 ? request.timeBudget() : total;
    }

    private static long millis(Optional<TimeValue> asked, Duration profile) {
        return asked.hasValue() ? asked.get().convertTo(TimeUnit.MILLISECONDS) : profile.toMillis();
    }
}
