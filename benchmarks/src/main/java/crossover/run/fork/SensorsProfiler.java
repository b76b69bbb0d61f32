package crossover.run.fork;

import crossover.accelerator.nvml.DeviceClocks;
import crossover.accelerator.nvml.DeviceReading;
import crossover.run.host.DeviceSensors;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Reads the sensors of the device while it is at work: once in the midst of each measured iteration, since after a fork
 * clocks are those of an idle device. A reading takes far less than a millisecond.
 */
public final class SensorsProfiler implements InternalProfiler {
    private static final Told TOLD = new Told("sensors.txt");
    private static final String BETWEEN = "=";

    private final @Nullable String device = System.getProperty(DeviceSensors.PROPERTY);

    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private @Nullable Future<Optional<DeviceReading>> asked;
    private @Nullable DeviceReading worst;

    @Override
    public String getDescription() {
        return "Clocks of the device at work";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        if (device != null) {
            long half = iteration.getTime().convertTo(TimeUnit.MICROSECONDS) / 2;
            // In a warm-up too: whatever is done for the first time takes long.
            asked = reader.schedule(() -> DeviceClocks.sample(device), half, TimeUnit.MICROSECONDS);
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        if (asked != null && iteration.getType() == IterationType.MEASUREMENT) {
            reading(asked).ifPresent(this::tell);
        }
        return List.of();
    }

    /** An iteration that ended before its half is read now. */
    private Optional<DeviceReading> reading(Future<Optional<DeviceReading>> future) {
        if (future.cancel(false)) {
            return device == null ? Optional.empty() : DeviceClocks.sample(device);
        }
        return future.state() == Future.State.SUCCESS ? future.resultNow() : Optional.empty();
    }

    private void tell(DeviceReading reading) {
        DeviceReading all = worst == null ? reading : worst.worse(reading);
        worst = all;
        TOLD.tell(all.toMap().entrySet().stream()
                .map(sensor -> sensor.getKey() + BETWEEN + sensor.getValue())
                .toList());
    }

    /** What a fork that has ended told: the lowest clocks of its measured iterations, and all reasons for them. */
    static Map<String, String> take(Path attachments) {
        Map<String, String> sensors = new TreeMap<>();
        for (String line : TOLD.take(attachments)) {
            int between = line.indexOf(BETWEEN);
            sensors.put(line.substring(0, between), line.substring(between + 1));
        }
        return sensors;
    }
}
