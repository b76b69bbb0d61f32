package crossover.run.fork;

import crossover.accelerator.DeviceApis;
import crossover.accelerator.OperandLayout;
import crossover.results.RowFacts;
import crossover.results.RunFolder;
import crossover.results.shape.OnDevice;
import crossover.run.host.DeviceSensors;
import crossover.run.host.HeapMemory;
import crossover.run.host.HostFiles;
import crossover.run.plan.BenchmarkRules;
import crossover.run.plan.Cell;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import crossover.workload.Attachments;
import crossover.workload.JvmArguments;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/** JMH's options for one fork of one cell: the user's, the profile's where the user said nothing, and ours. */
final class ForkOptions extends OptionsBuilder {
    private static final long serialVersionUID = 1;

    private static final String CRASH_FILE = "-XX:ErrorFile=";

    private final String benchmark;
    private transient UnaryOperator<List<ProfilerConfig>> placed = UnaryOperator.identity();

    /**
     * @param measurement its iterations where the user did not fix them
     * @param own what the fork's JVM is told and no other's
     */
    ForkOptions(Cell cell, RunRequest request, Window warmup, Window measurement, List<String> own) {
        benchmark = cell.key().benchmark();
        CommandLineOptions user = request.jmh().options();
        parent(user);
        mode(cell.benchmark().getMode());
        cell.key().params().forEach(this::param);
        forks(Math.min(1, request.rule().mostForks()));
        // The one way to learn why a fork failed: JMH then throws instead of leaving the cell out.
        shouldFailOnError(true);
        jvmArgsAppend(jvmArguments(cell, user, own));
        if (user.getJvm().hasValue()
                && !user.getJvmArgs().hasValue()
                && !cell.benchmark().getJvmArgs().hasValue()) {
            jvmArgs(ForkJvm.inherited(user).toArray(String[]::new));
        }
        if (!user.getOperationsPerInvocation().hasValue()) {
            operationsPerInvocation(cell.operationsPerInvocation());
        }
        if (cell.shape() instanceof OnDevice) {
            addProfiler(DeviceTimesProfiler.class);
            addProfiler(OperandProfiler.class);
            addProfiler(SensorsProfiler.class);
        }
        if (!request.isOwn()) {
            windows(warmup, measurement, user);
        }
    }

    /**
     * JMH's warm-up forks come before all forks of a cell, not before each.
     *
     * @param files where its profilers leave theirs
     */
    ForkOptions ofFork(int number, ProfilerFiles files) {
        if (number != 1) {
            warmupForks(0);
        }
        placed = files::placed;
        return this;
    }

    @Override
    public List<ProfilerConfig> getProfilers() {
        return placed.apply(super.getProfilers());
    }

    private void windows(Window warmup, Window measurement, CommandLineOptions user) {
        if (!user.getWarmupIterations().hasValue()) {
            warmupIterations(warmup.iterations());
        }
        if (!user.getWarmupTime().hasValue()) {
            warmupTime(TimeValue.milliseconds(warmup.time().toMillis()));
        }
        if (!user.getMeasurementIterations().hasValue()) {
            measurementIterations(measurement.iterations());
        }
        if (!user.getMeasurementTime().hasValue()) {
            measurementTime(TimeValue.milliseconds(measurement.time().toMillis()));
        }
    }

    /** What a fork reads of them, in JMH's own classes: the fork of a user's benchmark has none of ours. */
    private Object writeReplace() {
        OptionsBuilder read = new OptionsBuilder();
        read.shouldFailOnError(true);
        if (shouldDoGC().hasValue()) {
            read.shouldDoGC(shouldDoGC().get());
        }
        getProfilers().forEach(profiler -> read.addProfiler(profiler.getKlass(), profiler.getOpts()));
        return read;
    }

    /** A crash in native code is told in the run's folder, not wherever the run was started. */
    static List<String> places(Path attachments, RunFolder folder) {
        return List.of("-D" + Attachments.PROPERTY + "=" + attachments, CRASH_FILE + folder.crashFile());
    }

    /** Whether the argument of a fork's JVM is one that each fork has its own of. */
    static boolean tellsForksApart(String argument) {
        return argument.startsWith("-D" + Attachments.PROPERTY + "=")
                || argument.startsWith(CRASH_FILE)
                || argument.startsWith("-D" + OperandLayout.PROPERTY + "=")
                || argument.startsWith("-D" + DeviceSensors.PROPERTY + "=");
    }

    /** JMH lets the user's arguments replace the benchmark's; here all three are given, each once. */
    private static String[] jvmArguments(Cell cell, CommandLineOptions user, List<String> own) {
        boolean ours = BenchmarkRules.areNamedBy(cell.benchmark().getUserClassQName());
        Set<String> arguments = new LinkedHashSet<>(ours ? JvmArguments.ours() : List.of());
        arguments.addAll(
                JvmArguments.startable(cell.benchmark().getJvmArgsAppend().orElse(List.of())));
        arguments.add("-D" + RowFacts.DEFINITION + "=" + cell.shape().definition());
        if (cell.shape() instanceof OnDevice) {
            arguments.addAll(HeapMemory.arguments(HostFiles.OF_THIS_MACHINE));
            arguments.addAll(DeviceApis.jvmArguments());
        }
        arguments.addAll(own);
        arguments.addAll(user.getJvmArgsAppend().orElse(List.of()));
        return arguments.toArray(String[]::new);
    }

    @Override
    public List<String> getIncludes() {
        return List.of("^" + Pattern.quote(benchmark) + "$");
    }

    @Override
    public List<String> getExcludes() {
        return List.of();
    }

    /** The run writes the results of all forks; JMH's own writer would replace the file with each fork's. */
    @Override
    public Optional<String> getResult() {
        return Optional.none();
    }

    @Override
    public Optional<ResultFormatType> getResultFormat() {
        return Optional.none();
    }

    @Override
    public Optional<String> getOutput() {
        return Optional.none();
    }
}
