package crossover.run.fork;

import crossover.accelerator.OperandLayout;
import crossover.results.ForkRecord;
import crossover.results.RunFolder;
import crossover.results.shape.OnDevice;
import crossover.run.host.DeviceSensors;
import crossover.run.host.HostFiles;
import crossover.run.host.HostSample;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import crossover.statistics.SteadyState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Runs one fork of one cell as a plain JMH run with one fork. */
public final class ForkRunner implements Forks {
    private final HostFiles host = HostFiles.OF_THIS_MACHINE;
    private final RunRequest request;
    private final DeviceSensors sensors;
    private final OutputFormat log;
    private final RunFolder folder;
    private final InstantSource clock;
    private final Duration start;
    private final ForkClassPath classPath;

    /**
     * @param folder where a fork may leave files of its own
     * @param clock of the run
     */
    public ForkRunner(
            RunRequest request, DeviceSensors sensors, OutputFormat log, RunFolder folder, InstantSource clock) {
        this(request, sensors, log, folder, clock, ForkLimit.START);
    }

    /** @param start how long a JVM may take to start */
    public ForkRunner(
            RunRequest request,
            DeviceSensors sensors,
            OutputFormat log,
            RunFolder folder,
            InstantSource clock,
            Duration start) {
        this.request = request;
        this.sensors = sensors;
        this.log = log;
        this.folder = folder;
        this.clock = clock;
        this.start = start;
        this.classPath = ForkClassPath.of(request.jars());
    }

    @Override
    public ForkOutcome sample(Cell cell, Window warmup) {
        return run(cell, cell.nextFork(), warmup, request.measurement(cell));
    }

    @Override
    public ForkOutcome pilot(Cell cell, Pilot pilot) {
        return run(cell, 0, new Window(0, pilot.window().time()), pilot.window());
    }

    private ForkOutcome run(Cell cell, int number, Window warmup, Window measurement) {
        Map<String, String> before = sensors.read(cell.shape());
        HostSample hostBefore = HostSample.of(host);
        String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        long begin = System.nanoTime();
        Path attachments = folder.attachments(started);
        ProfilerFiles profiles = ProfilerFiles.of(folder, cell.key(), number);
        Optional<BenchmarkResult> result = Optional.empty();
        String failure = null;
        Watchdog watchdog = new Watchdog(ForkLimit.of(cell, request, warmup, measurement, start));
        try (watchdog) {
            List<String> own = own(cell, number, attachments, !before.isEmpty());
            ForkOptions options = new ForkOptions(cell, request, warmup, measurement, own);
            result = jmh(cell, options.ofFork(number, profiles));
            failure = result.isPresent() ? null : "the fork ended without a result";
        } catch (RunnerException e) {
            failure = watchdog.hasBitten() ? watchdog.reason() : ForkFailure.reason(e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        ForkRecord record = new ForkRecord(
                number,
                started,
                seconds,
                failure,
                before,
                sensors.read(cell.shape()),
                HostSample.of(host).since(hostBefore, host),
                result.map(fork -> SteadyState.of(ForkOutcome.scores(fork)).label())
                        .orElse(null),
                OperandProfiler.take(attachments),
                sensors.atWork(cell.shape(), SensorsProfiler.take(attachments)),
                profiles.left());
        return new ForkOutcome(record, result);
    }

    private Optional<BenchmarkResult> jmh(Cell cell, ForkOptions options) throws RunnerException {
        try (ForkClassPath.Use use = classPath.use(cell.benchmark().getUserClassQName())) {
            return only(new Runner(options, log).run());
        }
    }

    /** What a fork's JVM is told and no other's. */
    private List<String> own(Cell cell, int number, Path attachments, boolean sensed) {
        List<String> arguments = new ArrayList<>(ForkOptions.places(attachments, folder));
        if (cell.shape() instanceof OnDevice) {
            long layout = LayoutSeed.of(request.seed(), cell.key(), number);
            arguments.add("-D" + OperandLayout.PROPERTY + "=" + layout);
        }
        if (sensed) {
            sensors.watched(cell.shape())
                    .ifPresent(device -> arguments.add("-D" + DeviceSensors.PROPERTY + "=" + device));
        }
        return arguments;
    }

    private static Optional<BenchmarkResult> only(Collection<RunResult> runs) {
        return runs.stream().flatMap(run -> run.getBenchmarkResults().stream()).findFirst();
    }
}
