package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.PlannedBy;
import crossover.workload.Polynomial;
import crossover.workload.PolynomialRules;
import crossover.workload.Way;
import crossover.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Evaluates a polynomial at each element: the degree says how much work an element takes. */
@PlannedBy(PolynomialRules.class)
public class PolynomialBenchmark extends DeviceBenchmark {

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

    /** What both ways are run over: by length at one degree, and by degree at one length. */
    public abstract static class Sizes extends ProfiledWorkload {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel", "cpu:parallel-vector"})
        public String device;

        @Param({"1", "2", "4", "8", "16", "32", "64", "128", "256", "512", "1024"})
        public int degree;

        @Param({"100", "256", "1024", "4096", "16384", "65536", "262144", "1048576", "4194304", "16777216"})
        public long length;
    }

    public static class Resident extends Sizes {
        @Override
        Workload open() {
            return Polynomial.compute(device, degree, length);
        }
    }

    public static class Travelling extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return Polynomial.roundTrip(device, degree, length, DataPath.of(path));
        }
    }

    public static class Simple extends Sizes {
        @Override
        Workload open() {
            return Polynomial.on(device, degree, length, Way.SIMPLE);
        }
    }

    public static class Cold extends Sizes {
        @Override
        Workload open() {
            return Polynomial.on(device, degree, length, Way.COLD);
        }

        /** JMH leaves it out of what it times. */
        @Setup(Level.Invocation)
        public void cool() {
            workload.cool();
        }
    }
}
