package crossover.benchmark;

import crossover.accelerator.DataPath;
import crossover.workload.JvmArguments;
import crossover.workload.OwnKernel;
import crossover.workload.PlannedBy;
import crossover.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures a user's own kernel. The user's jar has a subclass with nothing in it, planned by that kernel: JMH's annotation processor
 * writes down the benchmarks of the classes that it compiles, and of no others.
 */
@Fork(
        value = 3,
        jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public abstract class KernelBenchmark extends DeviceBenchmark {

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

    /** What both ways are run over. */
    public abstract static class Sizes extends ProfiledWorkload {
        @Param({"cpu:loop", "cpu:vector", "cpu:parallel", "cpu:parallel-vector"})
        public String device;

        @Param({"100", "1024", "16384", "262144", "1048576", "4194304", "16777216"})
        public long length;

        /** That by which the benchmark's class is planned. */
        OwnKernel kernel() {
            String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
            try {
                return (OwnKernel) Class.forName(type)
                        .getAnnotation(PlannedBy.class)
                        .value()
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " must be planned by a kernel with a public constructor", e);
            }
        }
    }

    public static class Resident extends Sizes {
        @Override
        Workload open() {
            return kernel().resident(device, length);
        }
    }

    public static class Travelling extends Sizes {
        @Param({"heap", "direct", "pinned", "mapped"})
        public String path;

        @Override
        Workload open() {
            return kernel().roundTrip(device, length, DataPath.of(path));
        }
    }
}
