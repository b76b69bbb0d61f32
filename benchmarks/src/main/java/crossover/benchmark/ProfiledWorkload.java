package crossover.benchmark;

import crossover.workload.DeviceTimesLog;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** One whose operands move between iterations, and whose device is then asked what each part of the work took. */
public abstract class ProfiledWorkload extends OpenedWorkload {
    @Setup(Level.Iteration)
    public void moveTheOperands() {
        workload.layAnew();
    }

    @TearDown(Level.Iteration)
    public void askTheDevice() {
        DeviceTimesLog.sample(workload);
    }
}
