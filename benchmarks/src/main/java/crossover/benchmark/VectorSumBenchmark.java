package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.PlannedBy;
import crossover.workload.VectorSum;
import crossover.workload.Way;
import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Adds two vectors of integers: little work an element, so that moving the operands decides. */
@PlannedBy(VectorSum.Rules.class)
public class VectorSumBenchmark extends DeviceBenchmark {

    /** The operands are where the device computes. */
    @Benchmark
    public Object compute(Resident state) {
        return state.workload.run();
    }

    /** The operands start and end in Java memory. */
    @Benchmark
    public Object roundTrip(Travelling state) {
        return state.workload.run();
    }

    /** The operands are there, and the kernel takes one element a thread. */
    @Benchmark
    public Object computeSimple(Simple state) {
        return state.workload.run();
    }

    /** The operands are there, and none of it in the device's last cache. */
    @Benchmark
    public Object computeCold(Cold state) {
        return state.workload.run();
    }

    /** What both ways are run over. The largest working set is 192 MiB, past any last-level cache but the very largest. */
    public abstract static class Sizes extends ProfiledWorkload {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel", "cpu:parallel-vector", "cpu:forkjoin"})
        public String device;

        @Param({"100", "256", "1024", "4096", "16384", "65536", "262144", "1048576", "4194304", "16777216"})
        public long length;
    }

    public static class Resident extends Sizes {
        @Override
        Workload open() {
            return VectorSum.compute(device, length);
        }
    }

    public static class Travelling extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return VectorSum.roundTrip(device, length, DataPath.of(path));
        }
    }

    public static class Simple extends Sizes {
        @Override
        Workload open() {
            return VectorSum.on(device, length, Way.SIMPLE);
        }
    }

    public static class Cold extends Sizes {
        @Override
        Workload open() {
            return VectorSum.on(device, length, Way.COLD);
        }

        /** JMH leaves it out of what it times. */
        @Setup(Level.Invocation)
        public void cool() {
            workload.cool();
        }
    }
}
