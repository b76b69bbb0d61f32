package crossover.run;

import crossover.results.shape.CellShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.workload.Attachments;
import crossover.workload.CellRules;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import crossover.workload.PlannedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Waits as long as the loop, the team or the device of a {@link CrossingModel} takes. */
@PlannedBy(CrossingBenchmark.Rules.class)
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CrossingBenchmark {
    @Param("cpu:loop")
    public String device;

    @Param({"100", "800"})
    public long length;

    @Param("0")
    public int model;

    /** The file that a fork leaves which took longer than its model says, since the machine had other things to do. */
    static final String HELD_UP = "held-up";

    /** Of what the model says; forks of one cell scatter by more. */
    private static final double TOLERANCE = 0.005;

    private Path files;
    private double nanoseconds;
    private long start;
    private long calls;
    private long passed;

    @Setup(Level.Trial)
    public void lookUp() throws IOException {
        files = Files.createDirectories(Attachments.folder().orElseThrow());
        nanoseconds = CrossingModel.of(model).nanoseconds(device, length, fork());
    }

    /** Counts from 1 within the cell, but for forks that were held up, by the files that they leave. */
    private long fork() throws IOException {
        String cell = device.replace(':', '-') + "-" + length;
        Files.writeString(files.resolve(cell), "");
        try (Stream<Path> forks = Files.list(files.resolveSibling("."))) {
            return forks.filter(fork -> Files.exists(fork.resolve(cell)))
                    .filter(fork -> Files.notExists(fork.resolve(HELD_UP)))
                    .count();
        }
    }

    @Setup(Level.Iteration)
    public void restart() {
        calls = 0;
    }

    /** Ends when all calls of the iteration together have taken their time: what one takes too long, the next makes up for. */
    @Benchmark
    public long compute() {
        if (calls == 0) {
            start = System.nanoTime();
        }
        calls++;
        do {
            passed = System.nanoTime() - start;
        } while (passed < calls * nanoseconds);
        return passed;
    }

    /** The iteration's last call has none behind it that could make up for it. */
    @TearDown(Level.Iteration)
    public void tell() throws IOException {
        if (passed > (1 + TOLERANCE) * calls * nanoseconds) {
            Files.writeString(files.resolve(HELD_UP), "");
        }
    }

    public static final class Rules implements CellRules {
        @Override
        public CellShape shape(String method, Map<String, String> parameters, Host host) {
            long length = Long.parseLong(parameters.get("length"));
            String device = parameters.get("device");
            Side side = device.startsWith("cpu:") ? Side.LOOP : Side.RESIDENT;
            return new SweepShape(
                    1, "crossing", "Crossing", side, device, "", length, length, 0, 0, 0, "", new TreeMap<>());
        }

        @Override
        public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
            return Optional.empty();
        }

        @Override
        public ParameterRole role(String parameter) {
            return switch (parameter) {
                case "device" -> ParameterRole.DEVICE;
                case "length" -> ParameterRole.SIZE;
                default -> ParameterRole.OTHER;
            };
        }

        @Override
        public Map<String, String> resized(Map<String, String> parameters, long size) {
            Map<String, String> resized = new TreeMap<>(parameters);
            resized.put("length", Long.toString(size));
            return resized;
        }
    }
}
