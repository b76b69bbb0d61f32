package crossover.report;

import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs made by hand, whose answers can be worked out on paper: a fixed cost and a cost an element each. */
public final class SampleRun {
    private static final int[] EXPONENTS = {8, 10, 12, 14, 16, 18, 20, 22};

    private final SampleCells cells;

    private SampleRun(int forks, double slowdown) {
        cells = new SampleCells(forks, slowdown);
    }

    /** CPU loops and one OpenCL device on the processor, over sizes, and executors; five forks with 2% of scatter. */
    public static Run complete() {
        return new SampleRun(5, 1).workloads().executors().run("2026-11-22T080000Z-sample", environment(false), false);
    }

    /** The vector sum by every data path: more lines than one chart can hold. */
    public static Run paths() {
        SampleRun sample = new SampleRun(5, 1).workloads();
        for (int exponent : EXPONENTS) {
            sample.cells.trip("direct", exponent, 28_000, 0.45);
            sample.cells.trip("pinned", exponent, 26_000, 0.4);
            sample.cells.trip("mapped", exponent, 9000, 0.22);
        }
        return sample.run("2026-11-22T120000Z-paths", environment(false), false);
    }

    /** The same with a single fork a cell. */
    public static Run singleFork() {
        return new SampleRun(1, 1).workloads().executors().run("2026-11-22T090000Z-single", environment(false), false);
    }

    /** The complete one on a machine that takes 1.3 times as long. */
    public static Run slower() {
        return new SampleRun(5, 1.3)
                .workloads()
                .executors()
                .run("2026-11-22T110000Z-slower", environment(false), false);
    }

    /** CUDA through the simulated driver, very fast. */
    public static Run simulated() {
        SampleRun sample = new SampleRun(5, 1).workloads();
        for (int exponent : EXPONENTS) {
            sample.cells.vector("cuda:0", "compute", exponent, 10, 0.0001);
            sample.cells.vector("cuda:0", "roundTrip", exponent, 20, 0.0001);
        }
        return sample.run("2026-11-22T100000Z-simulated", environment(true), true);
    }

    /** What any other JMH user's file holds. */
    public static Run foreign() {
        Metric metric = new Metric("ops/ms", 250, 3, List.of(List.of(249.0, 251.0), List.of(250.0, 250.0)));
        Measurement measurement = new Measurement(
                "org.example.ParserBenchmark.parse",
                "thrpt",
                1,
                new TreeMap<>(Map.of("input", "<script>alert('&')</script>")),
                metric,
                new TreeMap<>());
        return new Run("foreign", null, null, List.of(measurement));
    }

    private SampleRun workloads() {
        for (int exponent : EXPONENTS) {
            cells.vector("cpu:loop", "compute", exponent, 5, 1.0);
            cells.vector("cpu:vector", "compute", exponent, 5, 0.25);
            cells.vector("cpu:forkjoin", "compute", exponent, 9000, 0.2);
            cells.vector("opencl:0:0", "compute", exponent, 8000, 0.1);
            if (exponent == 20) {
                cells.failed(
                        SampleCells.key(
                                "VectorSumBenchmark.roundTrip", SampleCells.device("opencl:0:0", exponent, "heap")),
                        "out of memory");
            } else {
                cells.vector("opencl:0:0", "roundTrip", exponent, 30_000, 0.5);
            }
        }
        for (int order : new int[] {5, 16, 64, 256, 1024, 2048}) {
            cells.matrix("cpu:loop", "compute", order, 4, 0.6);
            cells.matrix("cpu:vector", "compute", order, 4, 0.2);
            cells.matrix("opencl:0:0", "compute", order, 7000, 0.15);
            cells.matrix("opencl:0:0", "roundTrip", order, 25_000, 0.18);
        }
        return this;
    }

    private SampleRun executors() {
        Map<String, Double> hops = new TreeMap<>(Map.of(
                "single",
                74.0,
                "fixed",
                145.0,
                "forkjoin:fifo",
                33.0,
                "forkjoin:lifo",
                32.0,
                "future",
                66.0,
                "continuation",
                105.0,
                "virtual:yield",
                204.0,
                "deque",
                8.1));
        hops.forEach((executor, nanoseconds) -> {
            cells.steps(SampleCells.executor(executor, "hop"), nanoseconds, 24);
            cells.steps(SampleCells.inFlight(executor, 64), 1.5 * nanoseconds, 24);
            if (!executor.equals("virtual:yield")) {
                cells.steps(SampleCells.inFlight(executor, 1), 100 * nanoseconds, 24);
            }
        });
        for (String load : List.of("50", "80")) {
            cells.latency("virtual", load, 4000);
            cells.latency("forkjoin:fifo", load, 2000);
            cells.skipped(
                    SampleCells.key("FiniteStateMachineLatencyBenchmark.arrive", SampleCells.arrivals("deque", load)),
                    "deque takes no arrivals: its machines are all there from the start");
        }
        cells.footprint("virtual", 900);
        cells.footprint("single", 48);
        for (String executor : List.of("switch", "table")) {
            cells.skipped(
                    SampleCells.key("FiniteStateMachineBenchmark.run", SampleCells.executor(executor, "hop")),
                    executor + " has no meaning in mode hop: nothing schedules its steps");
        }
        Map<String, Double> direct = new TreeMap<>(Map.of("switch", 4.4, "table", 2.4, "call", 5.1));
        direct.forEach((executor, nanoseconds) -> cells.measured(
                SampleCells.key("FiniteStateMachineBenchmark.run", SampleCells.executor(executor, "direct")),
                nanoseconds,
                "ns/op"));
        cells.skipped(
                SampleCells.key("FiniteStateMachineBenchmark.run", SampleCells.executor("virtual:park", "direct")),
                "a park is a hop: there is no direct form");
        return this;
    }

    private Run run(String name, Environment environment, boolean simulated) {
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                "standard",
                42,
                null,
                List.of("--profile", "standard", "VectorSum|Matrix|Finite"),
                "2026-11-22T08:00:00Z",
                "2026-11-22T08:20:00Z",
                simulated,
                cells.records());
        return new Run(name, record, environment, cells.measurements());
    }

    private static Environment environment(boolean simulated) {
        List<Environment.Device> devices = new ArrayList<>();
        for (String loop : List.of("cpu:loop", "cpu:vector", "cpu:forkjoin")) {
            devices.add(new Environment.Device(
                    loop, loop, "cpu", "jvm", "JVM", "Sample Processor", null, false, new TreeMap<>()));
        }
        devices.add(new Environment.Device(
                "opencl:0:0",
                "opencl:Portable Computing Language",
                "cpu",
                "opencl",
                "OpenCL",
                "cpu-sample-processor",
                8L << 30,
                false,
                new TreeMap<>(Map.of("driver", "3.1", "compute units", "2"))));
        List<Environment.Unavailable> missing = new ArrayList<>();
        if (simulated) {
            devices.add(new Environment.Device(
                    "cuda:0", "cuda:sim", "gpu", "cuda", "CUDA", "Simulated device", 1L << 30, true, new TreeMap<>()));
        } else {
            missing.add(new Environment.Unavailable(
                    "cuda", "CUDA", "no NVIDIA driver (libcuda.so.1 was not found)", "install NVIDIA's driver"));
        }
        return new Environment(
                Environment.SCHEMA,
                new Environment.Cpu("Sample Processor", 1, 2, 48L << 10, 2L << 20, 32L << 20, null, "on", "on", null),
                new Environment.Memory(16L << 30, 1, null, null),
                new Environment.OperatingSystem("Linux", "12", "6.1.0", "kvm", "none"),
                new Environment.Jvm("OpenJDK 64-Bit Server VM", "25.0.1", "Example", List.of("-Xmx2g")),
                new Environment.Build("0.1.0", "0123abc", true),
                devices,
                missing);
    }
}
