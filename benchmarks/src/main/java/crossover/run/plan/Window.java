package crossover.run.plan;

import crossover.results.WarmupRecord;
import java.time.Duration;

/** Iterations of JMH and how long each lasts. */
public record Window(int iterations, Duration time) {
    static Window of(int iterations, long milliseconds) {
        return new Window(iterations, Duration.ofMillis(milliseconds));
    }

    /** As a run's files have it. */
    public static Window of(WarmupRecord warmup) {
        return new Window(warmup.iterations(), Duration.ofNanos(Math.round(1e9 * warmup.iterationSeconds())));
    }

    public Duration total() {
        return time.multipliedBy(iterations);
    }
}
