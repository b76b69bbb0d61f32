package crossover.workload;

import crossover.accelerator.DeviceTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where the workloads of a fork leave what their devices measured, for whoever reports it. Off until somebody asks. */
public final class DeviceTimesLog {
    private static final int SAMPLES = 10;
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(20);

    private static final List<DeviceTimes> LOG = new ArrayList<>();
    private static boolean on;

    private DeviceTimesLog() {}

    /** Starts anew. */
    public static synchronized void start() {
        on = true;
        LOG.clear();
    }

    /** What was logged since the start. */
    public static synchronized List<DeviceTimes> logged() {
        return List.copyOf(LOG);
    }

    /** Does the work a few times more with the device's clock; for after an iteration, outside of what is timed. */
    public static synchronized void sample(Workload workload) {
        long end = System.nanoTime() + LONGEST;
        for (int sample = 0; on && sample < SAMPLES; sample++) {
            Optional<DeviceTimes> times = workload.profile();
            times.ifPresent(LOG::add);
            if (times.isEmpty() || System.nanoTime() - end > 0) {
                return;
            }
        }
    }
}
