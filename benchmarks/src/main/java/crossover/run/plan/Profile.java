package crossover.run.plan;

import crossover.statistics.StoppingRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.Defaults;

/** How much effort a run spends on each cell, where the user's own options do not say. */
public enum Profile {
    /**
     * Minutes: few sizes, two short forks a cell, then further ones for those on which an answer turns. For a first look. It has no
     * pilot: one of a second costs as much as its forks, most of it the start of a JVM.
     */
    QUICK(
            4,
            new StoppingRule(2, 2, 0.03),
            new StoppingRule(5, 15, 0.01),
            new Window.Kinds(Window.of(2, 100), Window.of(4, 100), Window.of(3, 50)),
            Optional.empty(),
            Duration.ofSeconds(250)),
    /** Under an hour on a small machine: every size, five forks or more, until the interval is within the precision. */
    STANDARD(
            Integer.MAX_VALUE,
            new StoppingRule(5, 20, 0.03),
            new StoppingRule(5, 20, 0.01),
            new Window.Kinds(Window.of(5, 200), Window.of(5, 200), Window.of(10, 100)),
            Optional.of(new Pilot(Window.of(40, 100), 2, 40)),
            Duration.ofHours(2)),
    /** Hours: for figures to publish. */
    THOROUGH(
            Integer.MAX_VALUE,
            new StoppingRule(10, 40, 0.01),
            new StoppingRule(10, 40, 0.005),
            new Window.Kinds(Window.of(10, 500), Window.of(10, 500), Window.of(20, 250)),
            Optional.of(new Pilot(Window.of(80, 250), 4, 80)),
            Duration.ofHours(24)),
    /** What the benchmarks' own annotations say, and JMH's defaults where they say nothing: for a user's jars where he names no profile. */
    OWN(
            Integer.MAX_VALUE,
            new StoppingRule(Defaults.MEASUREMENT_FORKS, 4 * Defaults.MEASUREMENT_FORKS, 0.03),
            new StoppingRule(Defaults.MEASUREMENT_FORKS, 4 * Defaults.MEASUREMENT_FORKS, 0.01),
            new Window.Kinds(Window.DEFAULT_WARMUP, Window.DEFAULT_WARMUP, Window.DEFAULT_MEASUREMENT),
            Optional.empty(),
            Duration.ofDays(365));

    /** How many sizes of a sweep are measured: the smallest, the largest and evenly spaced ones between. */
    final int sizes;

    final StoppingRule rule;

    /** Where things take turns: what has the precision is the ratio. */
    final StoppingRule ruleOfArms;

    /** Warm-up where no pilot decides. */
    final Window.Kinds windows;

    final Optional<Pilot> pilot;
    final Duration budget;

    Profile(
            int sizes,
            StoppingRule rule,
            StoppingRule ruleOfArms,
            Window.Kinds windows,
            Optional<Pilot> pilot,
            Duration budget) {
        this.sizes = sizes;
        this.rule = rule;
        this.ruleOfArms = ruleOfArms;
        this.windows = windows;
        this.pilot = pilot;
        this.budget = budget;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The labels of those that can be named, in order of effort. */
    public static List<String> labels() {
        return Arrays.stream(values())
                .filter(profile -> profile != OWN)
                .map(Profile::label)
                .toList();
    }
}
