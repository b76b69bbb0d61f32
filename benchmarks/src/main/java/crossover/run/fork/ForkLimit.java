package crossover.run.fork;

import crossover.run.plan.Cell;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Defaults;

/** How long a fork may take before it is ended as one that no longer answers. */
public final class ForkLimit {
    /** For a JVM to start, however busy the machine is. */
    static final Duration START = Duration.ofSeconds(10);

    private ForkLimit() {}

    /** Of a fork with the request's measurement. */
    public static Duration of(Cell cell, RunRequest request, Window warmup) {
        return of(cell, request, warmup, request.measurement(cell), START);
    }

    /** Each iteration may take JMH's time-out longer; two more for setting up and for the answer. JMH's warm-up forks take as long. */
    static Duration of(Cell cell, RunRequest request, Window warmup, Window measurement, Duration start) {
        Duration timeout = Duration.ofNanos(request.jmh()
                .options()
                .getTimeout()
                .orElse(cell.benchmark().getTimeout().orElse(Defaults.TIMEOUT))
                .convertTo(TimeUnit.NANOSECONDS));
        int warmupForks = request.jmh()
                .options()
                .getWarmupForkCount()
                .orElse(cell.benchmark().getWarmupForks().orElse(Defaults.WARMUP_FORKS));
        return start.plus(warmup.total())
                .plus(measurement.total())
                .plus(timeout.multipliedBy(warmup.iterations() + measurement.iterations() + 2L))
                .multipliedBy(1 + warmupForks);
    }
}
