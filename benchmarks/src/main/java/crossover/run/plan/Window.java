package crossover.run.plan;

import crossover.results.WarmupRecord;
import crossover.results.shape.CellShape;
import crossover.results.shape.OnDevice;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/** Iterations of JMH and how long each lasts. */
public record Window(int iterations, Duration time) {
    static final Window DEFAULT_WARMUP = of(Defaults.WARMUP_ITERATIONS, Defaults.WARMUP_TIME);
    static final Window DEFAULT_MEASUREMENT = of(Defaults.MEASUREMENT_ITERATIONS, Defaults.MEASUREMENT_TIME);
    private static final Window NO_WARMUP = of(Defaults.WARMUP_ITERATIONS_SINGLESHOT, TimeValue.NONE);
    private static final Window ONE_SHOT = of(Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT, TimeValue.NONE);

    /** What a benchmark's own annotations say, and JMH where they say nothing. */
    static Window ownWarmup(BenchmarkListEntry benchmark) {
        Window usual = isShot(benchmark) ? NO_WARMUP : DEFAULT_WARMUP;
        return usual.with(benchmark.getWarmupIterations(), benchmark.getWarmupTime());
    }

    /** What a benchmark's own annotations say, and JMH where they say nothing. */
    static Window ownMeasurement(BenchmarkListEntry benchmark) {
        Window usual = isShot(benchmark) ? ONE_SHOT : DEFAULT_MEASUREMENT;
        return usual.with(benchmark.getMeasurementIterations(), benchmark.getMeasurementTime());
    }

    /** With what was said instead of its own. */
    Window with(Optional<Integer> otherIterations, Optional<TimeValue> otherTime) {
        return new Window(otherIterations.orElse(iterations), otherTime.hasValue() ? duration(otherTime.get()) : time);
    }

    private static boolean isShot(BenchmarkListEntry benchmark) {
        return benchmark.getMode() == Mode.SingleShotTime;
    }

    private static Window of(int iterations, TimeValue time) {
        return new Window(iterations, duration(time));
    }

    private static Duration duration(TimeValue time) {
        return Duration.ofNanos(time.convertTo(TimeUnit.NANOSECONDS));
    }

    static Window of(int iterations, long milliseconds) {
        return new Window(iterations, Duration.ofMillis(milliseconds));
    }

    /** As a run's files have it. */
    public static Window of(WarmupRecord warmup) {
        return new Window(warmup.iterations(), Duration.ofNanos(Math.round(1e9 * warmup.iterationSeconds())));
    }

    /**
     * The iterations of a profile's forks.
     *
     * @param onDevice warm-up of a loop or a device: their times are flat after 200 ms
     * @param other warm-up of anything else
     */
    record Kinds(Window onDevice, Window other, Window measurement) {
        Window warmup(CellShape cell) {
            return cell instanceof OnDevice ? onDevice : other;
        }
    }

    public Duration total() {
        return time.multipliedBy(iterations);
    }
}
