package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.MatrixDoubling;
import crossover.workload.PlannedBy;
import crossover.workload.Way;
import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Doubles a square matrix of floats in place: one operand, one multiplication an element. */
@PlannedBy(MatrixDoubling.Rules.class)
public class MatrixDoublingBenchmark extends DeviceBenchmark {

    /** The matrix is where the device computes. */
    @Benchmark
    public Object compute(Resident state) {
        return state.workload.run();
    }

    /** The matrix starts and ends in Java memory. */
    @Benchmark
    public Object roundTrip(Travelling state) {
        return state.workload.run();
    }

    /** The matrix is there, and the kernel takes one element a thread. */
    @Benchmark
    public Object computeSimple(Simple state) {
        return state.workload.run();
    }

    /** The matrix is there, and none of it in the device's last cache. */
    @Benchmark
    public Object computeCold(Cold state) {
        return state.workload.run();
    }

    /** What both ways are run over. The largest matrix is 64 MiB, past most last-level caches. */
    public abstract static class Sizes extends ProfiledWorkload {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel", "cpu:parallel-vector", "cpu:forkjoin"})
        public String device;

        @Param({"5", "8", "16", "32", "64", "128", "256", "512", "1024", "2048", "4096"})
        public int order;
    }

    public static class Resident extends Sizes {
        @Override
        Workload open() {
            return MatrixDoubling.compute(device, order, order);
        }
    }

    public static class Travelling extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return MatrixDoubling.roundTrip(device, order, order, DataPath.of(path));
        }
    }

    public static class Simple extends Sizes {
        @Override
        Workload open() {
            return MatrixDoubling.on(device, order, order, Way.SIMPLE);
        }
    }

    public static class Cold extends Sizes {
        @Override
        Workload open() {
            return MatrixDoubling.on(device, order, order, Way.COLD);
        }

        /** JMH leaves it out of what it times. */
        @Setup(Level.Invocation)
        public void cool() {
            workload.cool();
        }
    }
}
