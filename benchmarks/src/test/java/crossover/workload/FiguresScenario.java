package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import crossover.workload.Copy.Direction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What {@code cuda:0} is said to take for a few works, each warm: the median of each part in nanoseconds. */
public final class FiguresScenario {
    private static final int ROUNDS = 50;
    private static final int SAMPLES = 15;
    private static final int LENGTH = 1 << 16;
    private static final long COPIED = 12 << 20;

    private FiguresScenario() {}

    public static void main(String[] arguments) {
        for (DataPath path : DataPath.values()) {
            tell(path.label(), () -> VectorSum.roundTrip("cuda:0", LENGTH, path));
        }
        tell("compute", () -> VectorSum.compute("cuda:0", LENGTH));
        tell("copy", () -> Copy.on("cuda:0", Direction.DEVICE_TO_DEVICE, COPIED, DataPath.HEAP));
        tell("launch", () -> EmptyLaunch.on("cuda:0", 1));
        tell("launches", () -> EmptyLaunch.on("cuda:0", EmptyLaunch.BATCH));
    }

    private static void tell(String what, Supplier<Workload> open) {
        try (Workload workload = open.get()) {
            workload.begin();
            for (int round = 0; round < ROUNDS; round++) {
                workload.run();
            }
            DeviceTimes[] samples = new DeviceTimes[SAMPLES];
            for (int sample = 0; sample < SAMPLES; sample++) {
                samples[sample] = workload.profile().orElseThrow();
            }
            for (Phase phase : Phase.values()) {
                double[] nanos = sorted(phase, Arrays.stream(samples).map(DeviceTimes::nanos));
                double[] floors = sorted(phase, Arrays.stream(samples).map(DeviceTimes::floors));
                if (nanos.length > 0) {
                    System.out.printf(
                            Locale.ROOT, "%s %s %.0f %.0f%n", what, phase, nanos[SAMPLES / 2], floors[SAMPLES / 2]);
                }
            }
            workload.end();
        }
    }

    private static double[] sorted(Phase phase, Stream<Map<Phase, Double>> samples) {
        return samples.map(sample -> sample.get(phase))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }
}
