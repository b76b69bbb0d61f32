package crossover.run;

import crossover.results.shape.CellShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import crossover.workload.PlannedBy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Waits as long as a loop or a device with a fixed cost would take: they cross at 500 elements. */
@PlannedBy(CrossingBenchmark.Rules.class)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CrossingBenchmark {
    @Param("cpu:loop")
    public String device;

    @Param({"100", "800"})
    public long length;

    @Benchmark
    public long compute() {
        long nanoseconds = 1000 * (device.equals("cpu:loop") ? length : 500);
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanoseconds) {
            Thread.onSpinWait();
        }
        return start;
    }

    public static final class Rules implements CellRules {
        @Override
        public CellShape shape(String method, Map<String, String> parameters) {
            long length = Long.parseLong(parameters.get("length"));
            String device = parameters.get("device");
            Side side = device.equals("cpu:loop") ? Side.LOOP : Side.RESIDENT;
            return new SweepShape(
                    1, "crossing", "Crossing", side, device, "", length, length, 0, 0, 0, new TreeMap<>());
        }

        @Override
        public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
            return Optional.empty();
        }

        @Override
        public ParameterRole role(String parameter) {
            return parameter.equals("device") ? ParameterRole.DEVICE : ParameterRole.SIZE;
        }

        @Override
        public Map<String, String> resized(Map<String, String> parameters, long size) {
            Map<String, String> resized = new TreeMap<>(parameters);
            resized.put("length", Long.toString(size));
            return resized;
        }
    }
}
