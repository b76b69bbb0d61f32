package crossover.run.fork;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import crossover.results.Metric;
import crossover.workload.DeviceTimesLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports what devices took for each part of the work, as secondary results in microseconds an operation: {@code
 * device.upload}, {@code device.kernel}, {@code device.download} by the device's clock, and the same below {@code
 * wallclock.} where it gave none. Beside each stands what the same says of nothing, with {@link Metric#FLOOR} behind its
 * name, which is already taken off. Medians of what was sampled between iterations, so that it does not weigh on the primary
 * result. A profiler and no auxiliary counter, because JMH gives counters no unit of time.
 */
public final class DeviceTimesProfiler implements InternalProfiler {
    private static final double NANOS_PER_MICRO = 1000;

    @Override
    public String getDescription() {
        return "Times on the device, by upload, kernel and download";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        DeviceTimesLog.start();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<DeviceTimes> logged = DeviceTimesLog.logged();
        List<ScalarResult> results = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            add(
                    results,
                    "device",
                    phase,
                    logged.stream().filter(DeviceTimes::byDevice).toList());
            add(
                    results,
                    "wallclock",
                    phase,
                    logged.stream().filter(times -> !times.byDevice()).toList());
        }
        return results;
    }

    private static void add(List<ScalarResult> results, String clock, Phase phase, List<DeviceTimes> times) {
        OptionalDouble measured = median(phase, times.stream().map(DeviceTimes::nanos));
        double floor = median(phase, times.stream().map(DeviceTimes::floors)).orElse(0);
        String label = clock + "." + phase.name().toLowerCase(Locale.ROOT);
        measured.ifPresent(nanos -> {
            results.add(microseconds(label, nanos));
            if (floor > 0) {
                results.add(microseconds(label + Metric.FLOOR, floor));
            }
        });
    }

    private static ScalarResult microseconds(String label, double nanos) {
        return new ScalarResult(label, nanos / NANOS_PER_MICRO, "us/op", AggregationPolicy.AVG);
    }

    private static OptionalDouble median(Phase phase, Stream<Map<Phase, Double>> samples) {
        double[] sorted = samples.map(sample -> sample.get(phase))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }
}
