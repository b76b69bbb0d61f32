package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceTimes;
import crossover.workload.Copy.Direction;

/** Asks {@code cuda:0} for its times of everything, and says which parts they have. */
public final class ProfiledScenario {
    private static final int LENGTH = 100;

    private ProfiledScenario() {}

    public static void main(String[] arguments) {
        for (DataPath path : DataPath.values()) {
            try (Workload sum = VectorSum.roundTrip("cuda:0", LENGTH, path)) {
                sum.begin();
                tell(path.label(), sum);
                sum.end();
            }
        }
        try (Workload copy = Copy.on("cuda:0", Direction.DEVICE_TO_DEVICE, LENGTH, DataPath.HEAP)) {
            copy.begin();
            tell("copy", copy);
            copy.end();
        }
        try (Workload launch = EmptyLaunch.on("cuda:0", 3)) {
            tell("launch", launch);
        }
    }

    private static void tell(String what, Workload workload) {
        DeviceTimes times = workload.profile().orElseThrow();
        System.out.println(what + " " + times.nanos().keySet().stream().sorted().toList()
                + (times.byDevice() ? " by the device" : " by the wall clock"));
    }
}
