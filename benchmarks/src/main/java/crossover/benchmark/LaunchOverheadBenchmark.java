package crossover.benchmark;

import crossover.workload.DeviceTimesLog;
import crossover.workload.EmptyLaunch;
import crossover.workload.PlannedBy;
import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.TearDown;

/** Launches nothing: what remains decides the small sizes. */
@PlannedBy(EmptyLaunch.Rules.class)
public class LaunchOverheadBenchmark extends DeviceBenchmark {
    /** One launch, waited for. */
    @Benchmark
    public Object launch(One state) {
        return state.workload.run();
    }

    /** A launch in a batch between two synchronisations: what is left when waiting is shared. */
    @Benchmark
    @OperationsPerInvocation(EmptyLaunch.BATCH)
    public Object launchInBatch(Many state) {
        return state.workload.run();
    }

    /** The device, which has to be one that launches. */
    public abstract static class Launching extends OpenedWorkload {
        @Param("opencl:0:0")
        public String device;

        abstract int launches();

        @Override
        Workload open() {
            return EmptyLaunch.on(device, launches());
        }

        @TearDown(Level.Iteration)
        public void askTheDevice() {
            DeviceTimesLog.sample(workload);
        }
    }

    public static class One extends Launching {
        @Override
        int launches() {
            return 1;
        }
    }

    public static class Many extends Launching {
        @Override
        int launches() {
            return EmptyLaunch.BATCH;
        }
    }
}
