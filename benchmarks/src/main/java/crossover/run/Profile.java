package crossover.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much effort a run spends on each cell, where the user's own options do not say. */
public enum Profile {
    /** Minutes: few sizes, three short forks a cell. For a first look; its intervals are wide. */
    QUICK(5, 3, 3, 0.03, Window.of(4, 100), Window.of(3, 50), Duration.ofSeconds(210)),
    /** Under an hour on a small machine: every size, five forks or more, until the interval is within the precision. */
    STANDARD(Integer.MAX_VALUE, 5, 20, 0.03, Window.of(5, 200), Window.of(5, 200), Duration.ofHours(2)),
    /** Hours: for figures to publish. */
    THOROUGH(Integer.MAX_VALUE, 10, 40, 0.01, Window.of(10, 500), Window.of(10, 500), Duration.ofHours(24));

    /** How many sizes of a sweep are measured: the smallest, the largest and evenly spaced ones between. */
    final int sizes;

    final int minForks;
    final int maxForks;

    /** Half-width of the 95% interval, relative, at which a cell is done. */
    final double precision;

    final Window warmup;
    final Window measurement;
    final Duration budget;

    Profile(
            int sizes,
            int minForks,
            int maxForks,
            double precision,
            Window warmup,
            Window measurement,
            Duration budget) {
        this.sizes = sizes;
        this.minForks = minForks;
        this.maxForks = maxForks;
        this.precision = precision;
        this.warmup = warmup;
        this.measurement = measurement;
        this.budget = budget;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The labels of all profiles, in order of effort. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Profile::label).toList();
    }

    /** Iterations of JMH and how long each lasts. */
    record Window(int iterations, Duration time) {
        static Window of(int iterations, long milliseconds) {
            return new Window(iterations, Duration.ofMillis(milliseconds));
        }

        Duration total() {
            return time.multipliedBy(iterations);
        }
    }
}
