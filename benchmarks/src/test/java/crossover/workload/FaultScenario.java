package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceTimes;

/** Tries everything on {@code cuda:0} until nothing fails any more, and says what did. */
public final class FaultScenario {
    private static final int MOST_ATTEMPTS = 40;
    private static final int LENGTH = 100;

    private FaultScenario() {}

    public static void main(String[] arguments) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                everything();
                System.out.println("passed");
                return;
            } catch (RuntimeException e) {
                System.out.println("failed: " + e.getMessage());
            }
        }
        System.out.println("gave up");
    }

    private static void everything() {
        try (Workload sum = VectorSum.compute("cuda:0", LENGTH)) {
            sum.begin();
            sum.run();
            sum.end();
        }
        for (DataPath path : DataPath.values()) {
            try (Workload sum = VectorSum.roundTrip("cuda:0", LENGTH, path)) {
                sum.begin();
                sum.run();
                DeviceTimes times = sum.profile().orElseThrow();
                System.out.println(times.byDevice() ? "by device" : "by wall clock");
                sum.end();
            }
        }
        try (Workload copy = Copy.on("cuda:0", Copy.Direction.DEVICE_TO_DEVICE, LENGTH, DataPath.HEAP)) {
            copy.begin();
        }
    }
}
