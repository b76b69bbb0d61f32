package crossover.benchmark;

import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A workload that is opened for a fork, and checked before and after what is timed. */
@State(Scope.Thread)
public abstract class OpenedWorkload {
    Workload workload;

    /** That it is opened for, by its full name. */
    String benchmark;

    abstract Workload open();

    @Setup(Level.Trial)
    public void setUp(BenchmarkParams params) {
        benchmark = params.getBenchmark();
        workload = open();
        workload.begin();
    }

    @TearDown(Level.Trial)
    public void tearDown() {
        try (Workload closing = workload) {
            closing.end();
        }
    }
}
