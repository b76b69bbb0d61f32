package crossover.run.plan;

import crossover.results.shape.CellShape;
import crossover.statistics.StoppingRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the user asked for.
 *
 * @param jmh JMH's own options, which fix what they name
 * @param devices selectors asked for; empty for every device of this machine
 * @param precision relative half-width of the 95% interval at which a cell is done; empty for the profile's
 * @param budget when no further fork is started; empty for the profile's
 * @param refine whether sizes are added around each crossover
 * @param seed of the cells' order
 * @param command the arguments as given, to reproduce the run
 */
public record RunRequest(
        Profile profile,
        JmhOptions jmh,
        List<String> devices,
        Optional<Double> precision,
        Optional<Duration> budget,
        Optional<String> label,
        boolean refine,
        long seed,
        List<String> command) {
    private static final Duration FOREVER = Duration.ofDays(365);

    /** The same, however long it takes. */
    public RunRequest withoutBudget() {
        return new RunRequest(profile, jmh, devices, precision, Optional.of(FOREVER), label, refine, seed, command);
    }

    /** When a cell has enough forks: with {@code -f} after that many, however wide its interval. */
    public StoppingRule rule() {
        StoppingRule rule = profile.rule;
        return new StoppingRule(
                options().getForkCount().orElse(rule.fewestForks()),
                options().getForkCount().orElse(rule.mostForks()),
                precision.orElse(rule.targetHalfWidth()));
    }

    public Duration timeBudget() {
        return budget.orElse(profile.budget);
    }

    /** Whether what the first forks leave open gets more of them. Options that fix the forks leave nothing to choose. */
    public boolean hasTwoStages() {
        return profile == Profile.QUICK && !options().getForkCount().hasValue();
    }

    /** Whether cells of few forks borrow from similar ones what those tell of their scatter. */
    public boolean poolsScatter() {
        return hasTwoStages();
    }

    /** Empty where the profile has none, where the user fixed a window, and where there are no forks. */
    public Optional<Pilot> pilot() {
        return windowIsFixed() || rule().mostForks() == 0 ? Optional.empty() : profile.pilot;
    }

    boolean windowIsFixed() {
        return Stream.of(
                        options().getWarmupIterations(),
                        options().getWarmupTime(),
                        options().getMeasurementIterations(),
                        options().getMeasurementTime())
                .anyMatch(org.openjdk.jmh.util.Optional::hasValue);
    }

    /** Where no pilot decides. */
    Window warmup(CellShape cell) {
        Window window = profile.windows.warmup(cell);
        return new Window(
                options().getWarmupIterations().orElse(window.iterations()),
                duration(options().getWarmupTime(), window.time()));
    }

    public Window measurement() {
        return new Window(
                options()
                        .getMeasurementIterations()
                        .orElse(profile.windows.measurement().iterations()),
                duration(
                        options().getMeasurementTime(),
                        profile.windows.measurement().time()));
    }

    private CommandLineOptions options() {
        return jmh.options();
    }

    private static Duration duration(org.openjdk.jmh.util.Optional<TimeValue> asked, Duration profile) {
        return asked.hasValue() ? Duration.ofNanos(asked.get().convertTo(TimeUnit.NANOSECONDS)) : profile;
    }
}
