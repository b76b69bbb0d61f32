package crossover.run.plan;

import crossover.results.RunRecord;
import crossover.run.arm.Arm;
import crossover.statistics.StoppingRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.CommandLineOptions;

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
 * @param jars of the user, whose benchmarks are measured with their own classes; none for this program's own benchmarks
 * @param arm which of several things that are compared it is for; empty where nothing is compared
 * @param limited whether the budget that was asked for is too small for what the profile gives every cell, so that it is spent on a first
 *     look's questions
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
        List<String> command,
        List<Path> jars,
        Optional<RunRecord.Arm> arm,
        boolean limited) {
    private static final Duration FOREVER = Duration.ofDays(365);

    /** What a user asks for. */
    public RunRequest(
            Profile profile,
            JmhOptions jmh,
            List<String> devices,
            Optional<Double> precision,
            Optional<Duration> budget,
            Optional<String> label,
            boolean refine,
            long seed,
            List<String> command) {
        this(
                profile,
                jmh,
                devices,
                precision,
                budget,
                label,
                refine,
                seed,
                command,
                List.of(),
                Optional.empty(),
                false);
    }

    /** The same for benchmarks of the user's jars. */
    public RunRequest with(List<Path> others) {
        return with(jmh, budget, List.copyOf(others), arm, limited);
    }

    /** The same with its budget spent on a first look's questions. */
    RunRequest asFirstLook() {
        return with(jmh, budget, jars, arm, true);
    }

    /**
     * Whether the budget that was asked for would be spread so thin that nothing is decided.
     *
     * @param needed for the fewest forks of every cell
     */
    boolean isTooLittleFor(Duration needed) {
        return !isFirstLook()
                && arm.isEmpty()
                && !refine
                && !rule().isFixed()
                && !isOwn()
                && needed.compareTo(timeBudget()) > 0
                && budget.isPresent();
    }

    /** Whether a few sizes come first, and what they leave open gets what is left. */
    public boolean isFirstLook() {
        return limited || profile == Profile.QUICK;
    }

    /** The same, however long it takes. */
    public RunRequest withoutBudget() {
        return with(jmh, Optional.of(FOREVER), jars, arm, limited);
    }

    /** The same for one of several things that are compared: with its JVM, jars and arguments. */
    public RunRequest of(Arm one, RunRecord.Arm record) {
        List<Path> code = one.jars().isEmpty() ? jars : one.jars();
        return with(jmh.of(one), budget, code, Optional.of(record), limited);
    }

    private RunRequest with(
            JmhOptions options,
            Optional<Duration> time,
            List<Path> code,
            Optional<RunRecord.Arm> one,
            boolean asFirstLook) {
        return new RunRequest(
                profile, options, devices, precision, time, label, refine, seed, command, code, one, asFirstLook);
    }

    /** When a cell has enough forks: with {@code -f} after that many, however wide its interval. */
    public StoppingRule rule() {
        StoppingRule rule = arm.isPresent() ? profile.ruleOfArms : limited ? Profile.QUICK.rule : profile.rule;
        if (takesAnnotatedForks()) {
            return rule.exactly(Defaults.MEASUREMENT_FORKS);
        }
        return new StoppingRule(
                options().getForkCount().orElse(rule.fewestForks()),
                options().getForkCount().orElse(rule.mostForks()),
                precision.orElse(rule.targetHalfWidth()));
    }

    /** How many sizes of a sweep are measured at first. */
    int sizes() {
        return limited ? Profile.QUICK.sizes : profile.sizes;
    }

    public Duration timeBudget() {
        return budget.orElse(profile.budget);
    }

    /** Whether what the first forks leave open gets more of them. Options that fix the forks leave nothing to choose. */
    public boolean hasTwoStages() {
        return isFirstLook() && arm.isEmpty() && !options().getForkCount().hasValue();
    }

    /** Whether cells of few forks borrow from similar ones what those tell of their scatter. */
    public boolean poolsScatter() {
        return hasTwoStages();
    }

    /** Empty where the profile has none, where the user fixed a window, and where there are no forks. */
    public Optional<Pilot> pilot() {
        return limited || windowIsFixed() || rule().mostForks() == 0 ? Optional.empty() : profile.pilot;
    }

    /** Whether the user's options say anything of forks or iterations. */
    public boolean fixesAny() {
        return windowIsFixed() || options().getForkCount().hasValue();
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
    Window warmup(Cell cell) {
        Window window = isOwn() ? Window.ownWarmup(cell.benchmark()) : profile.windows.warmup(cell.shape());
        return window.with(options().getWarmupIterations(), options().getWarmupTime());
    }

    public Window measurement(Cell cell) {
        Window window = isOwn() ? Window.ownMeasurement(cell.benchmark()) : profile.windows.measurement();
        return window.with(options().getMeasurementIterations(), options().getMeasurementTime());
    }

    private boolean takesAnnotatedForks() {
        return isOwn()
                && arm.isEmpty()
                && precision.isEmpty()
                && !options().getForkCount().hasValue();
    }

    /** Whether each benchmark's annotations say what the user did not. */
    public boolean isOwn() {
        return profile == Profile.OWN;
    }

    /** Gives a cell the forks that its benchmark's annotation asks for, where nobody asked for others or for a precision. */
    void fixForks(Cell cell) {
        if (!takesAnnotatedForks()) {
            return;
        }
        int forks = cell.benchmark().getForks().orElse(Defaults.MEASUREMENT_FORKS);
        cell.aimAt(Math.max(1, forks));
        if (forks == 0) {
            cell.beware(
                    "its @Fork(0) asks for no fork, and it had one: a JVM that did other things is no place to measure in");
        }
    }

    private CommandLineOptions options() {
        return jmh.options();
    }
}
