package crossover.benchmark;

import crossover.workload.DeviceTimesLog;
import crossover.workload.EmptyLaunch;
import crossover.workload.JvmArguments;
import crossover.workload.PlannedBy;
import crossover.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Launches nothing: what remains decides the small sizes. */
@PlannedBy(EmptyLaunch.Rules.class)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
public class LaunchOverheadBenchmark {
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
    @State(Scope.Thread)
    public abstract static class Launching {
        @Param("opencl:0:0")
        public String device;

        Workload workload;

        abstract int launches();

        @Setup(Level.Trial)
        public void setUp() {
            workload = EmptyLaunch.on(device, launches());
            workload.begin();
        }

        @TearDown(Level.Trial)
        public void tearDown() {
            workload.close();
        }
    }

    public static class One extends Launching {
        @Override
        int launches() {
            return 1;
        }

        @TearDown(Level.Iteration)
        public void askTheDevice() {
            DeviceTimesLog.sample(workload);
        }
    }

    public static class Many extends Launching {
        @Override
        int launches() {
            return EmptyLaunch.BATCH;
        }
    }
}
