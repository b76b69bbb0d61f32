package crossover.benchmark;

import crossover.workload.DeviceTimesLog;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.TearDown;

/** One whose device is asked between iterations what each part of the work took. */
public abstract class ProfiledWorkload extends OpenedWorkload {
    @TearDown(Level.Iteration)
    public void askTheDevice() {
        DeviceTimesLog.sample(workload);
    }
}
