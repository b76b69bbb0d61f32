package crossover.report;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Runs made by hand, whose answers can be worked out on paper: a fixed cost and a cost an element each. */
public final class SampleRun {
    private static final String PACKAGE = "crossover.benchmark.";
    private static final int[] EXPONENTS = {8, 10, 12, 14, 16, 18, 20, 22};

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<CellRecord> cells = new ArrayList<>();
    private final Random random = new Random(7);
    private final int forks;
    private final double slowdown;

    private SampleRun(int forks, double slowdown) {
        this.forks = forks;
        this.slowdown = slowdown;
    }

    /** CPU loops and one OpenCL device on the processor, over sizes, and executors; five forks with 2% of scatter. */
    public static Run complete() {
        return new SampleRun(5, 1).workloads().executors().run("2026-11-22T080000Z-sample", environment(false), false);
    }

    /** The vector sum by every data path: more lines than one chart can hold. */
    public static Run paths() {
        SampleRun sample = new SampleRun(5, 1).workloads();
        for (int exponent : EXPONENTS) {
            sample.trip("direct", exponent, 28_000, 0.45);
            sample.trip("pinned", exponent, 26_000, 0.4);
            sample.trip("mapped", exponent, 9000, 0.22);
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
            sample.vector("cuda:0", "compute", exponent, 10, 0.0001);
            sample.vector("cuda:0", "roundTrip", exponent, 20, 0.0001);
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
            vector("cpu:loop", "compute", exponent, 5, 1.0);
            vector("cpu:vector", "compute", exponent, 5, 0.25);
            vector("cpu:parallel", "compute", exponent, 9000, 0.2);
            vector("opencl:0:0", "compute", exponent, 8000, 0.1);
            if (exponent == 20) {
                failed(key("VectorSumBenchmark.roundTrip", device("opencl:0:0", exponent, "heap")), "out of memory");
            } else {
                vector("opencl:0:0", "roundTrip", exponent, 30_000, 0.5);
            }
        }
        for (int order : new int[] {5, 16, 64, 256, 1024, 2048}) {
            matrix("cpu:loop", "compute", order, 4, 0.6);
            matrix("cpu:vector", "compute", order, 4, 0.2);
            matrix("opencl:0:0", "compute", order, 7000, 0.15);
            matrix("opencl:0:0", "roundTrip", order, 25_000, 0.18);
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
            steps(executor(executor, "hop"), nanoseconds, 24);
            steps(inFlight(executor, 64), 1.5 * nanoseconds, 24);
            if (!executor.equals("virtual:yield")) {
                steps(inFlight(executor, 1), 100 * nanoseconds, 24);
            }
        });
        for (String load : List.of("50", "80")) {
            latency("virtual", load, 4000);
            latency("forkjoin:fifo", load, 2000);
            skipped(
                    key("FiniteStateMachineLatencyBenchmark.arrive", arrivals("deque", load)),
                    "deque takes no arrivals: its machines are all there from the start");
        }
        footprint("virtual", 900);
        footprint("single", 48);
        for (String executor : List.of("switch", "table")) {
            skipped(
                    key("FiniteStateMachineBenchmark.run", executor(executor, "hop")),
                    executor + " has no meaning in mode hop: nothing schedules its steps");
        }
        Map<String, Double> direct = new TreeMap<>(Map.of("switch", 4.4, "table", 2.4, "call", 5.1));
        direct.forEach((executor, nanoseconds) ->
                measured(key("FiniteStateMachineBenchmark.run", executor(executor, "direct")), nanoseconds, "ns/op"));
        skipped(
                key("FiniteStateMachineBenchmark.run", executor("virtual:park", "direct")),
                "a park is a hop: there is no direct form");
        return this;
    }

    private static TreeMap<String, String> inFlight(String executor, int machines) {
        TreeMap<String, String> params = executor(executor, "hop");
        params.put("machines", String.valueOf(machines));
        return params;
    }

    private static TreeMap<String, String> arrivals(String executor, String load) {
        return new TreeMap<>(
                Map.of("executor", executor, "load", load, "machines", "131072", "parallelism", "1", "seed", "42"));
    }

    /** With the counts that the state machine's benchmark keeps: 7,000 transitions of 1,000 machines an iteration. */
    private void steps(TreeMap<String, String> params, double nanoseconds, double bytes) {
        CellKey key = key("FiniteStateMachineBenchmark.run", params);
        measured(key, nanoseconds, "ns/op");
        List<List<Double>> raw = measurements.getLast().primary().forks();
        with(Map.of(
                "transition", metric("ns/op", raw, 1),
                "machine", metric("ns/op", raw, 7),
                "coreTransition", metric("ns/op", raw, 2),
                "transitions", constant("#", 7000),
                "machines", constant("#", 1000),
                "allocatedBytes", constant("#", 7000 * bytes),
                "displacement", constant("#", params.containsValue("deque") ? 0 : 250)));
    }

    /** Percentiles as they are read from histograms: a tenfold latency for each nine. */
    private void latency(String executor, String load, double median) {
        measured(key("FiniteStateMachineLatencyBenchmark.arrive", arrivals(executor, load)), 2e8, "ns/op");
        List<List<Double>> raw = measurements.getLast().primary().forks();
        TreeMap<String, Metric> percentiles = new TreeMap<>();
        percentiles.put("latency.samples", constant("#", 12_288));
        double scale = median / 2e8;
        percentiles.put("latency.p50", metric("ns", raw, scale));
        percentiles.put("latency.p90", metric("ns", raw, scale * 10));
        percentiles.put("latency.p99", metric("ns", raw, scale * 100));
        percentiles.put("latency.p99.9", metric("ns", raw, scale * 1000));
        with(percentiles);
    }

    private void footprint(String executor, double bytes) {
        measured(
                key(
                        "FiniteStateMachineFootprintBenchmark.suspend",
                        new TreeMap<>(Map.of("executor", executor, "machines", "100000", "seed", "42"))),
                1e6,
                "ns/op");
        List<List<Double>> raw = measurements.getLast().primary().forks();
        with(Map.of("liveBytes", metric("#", raw, bytes / 1e6)));
    }

    /** Adds secondary results to the cell measured last. */
    private void with(Map<String, Metric> secondary) {
        Measurement last = measurements.removeLast();
        measurements.add(new Measurement(
                last.benchmark(),
                last.mode(),
                last.threads(),
                last.params(),
                last.primary(),
                new TreeMap<>(secondary)));
    }

    private static Metric metric(String unit, List<List<Double>> raw, double factor) {
        List<List<Double>> scaled = raw.stream()
                .map(fork -> fork.stream().map(value -> value * factor).toList())
                .toList();
        return new Metric(unit, scaled.getFirst().getFirst(), Double.NaN, scaled);
    }

    private Metric constant(String unit, double value) {
        return new Metric(
                unit,
                3 * forks * value,
                Double.NaN,
                java.util.Collections.nCopies(forks, List.of(value, value, value)));
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
                List.copyOf(cells));
        return new Run(name, record, environment, List.copyOf(measurements));
    }

    private void vector(String device, String method, int exponent, double fixed, double each) {
        String path = method.equals("roundTrip") ? "heap" : "";
        double nanoseconds = fixed + each * (1L << exponent);
        measured(key("VectorSumBenchmark." + method, device(device, exponent, path)), nanoseconds / 1000, "us/op");
        if (method.equals("roundTrip")) {
            parts(nanoseconds / 1000);
        }
    }

    /** Upload, kernel and download take a half, a quarter and a tenth of the trip. */
    private void parts(double microseconds) {
        List<List<Double>> raw = measurements.getLast().primary().forks();
        String clock = microseconds < 100 ? "wallclock." : "device.";
        with(Map.of(
                clock + "upload", metric("us/op", raw, 0.5),
                clock + "kernel", metric("us/op", raw, 0.25),
                clock + "download", metric("us/op", raw, 0.1)));
    }

    private void trip(String path, int exponent, double fixed, double each) {
        double nanoseconds = fixed + each * (1L << exponent);
        measured(
                key("VectorSumBenchmark.roundTrip", device("opencl:0:0", exponent, path)), nanoseconds / 1000, "us/op");
    }

    private void matrix(String device, String method, int order, double fixed, double each) {
        TreeMap<String, String> params = new TreeMap<>(Map.of("device", device, "order", String.valueOf(order)));
        if (method.equals("roundTrip")) {
            params.put("path", "heap");
        }
        measured(key("MatrixDoublingBenchmark." + method, params), fixed + each * order * order, "ns/op");
    }

    private static TreeMap<String, String> device(String device, int exponent, String path) {
        TreeMap<String, String> params =
                new TreeMap<>(Map.of("device", device, "length", String.valueOf(1L << exponent)));
        if (!path.isEmpty()) {
            params.put("path", path);
        }
        return params;
    }

    private static TreeMap<String, String> executor(String executor, String mode) {
        return new TreeMap<>(
                Map.of("executor", executor, "mode", mode, "machines", "16384", "parallelism", "all", "seed", "42"));
    }

    private static CellKey key(String benchmark, TreeMap<String, String> params) {
        return new CellKey(PACKAGE + benchmark, params, 1, "avgt");
    }

    private void measured(CellKey key, double centre, String unit) {
        List<List<Double>> raw = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double mean = slowdown * centre * Math.exp(0.02 * random.nextGaussian());
            raw.add(List.of(mean * 0.999, mean, mean * 1.001));
        }
        Metric metric = new Metric(unit, slowdown * centre, forks == 1 ? Double.NaN : centre * 0.01, raw);
        measurements.add(
                new Measurement(key.benchmark(), key.mode(), key.threads(), key.params(), metric, new TreeMap<>()));
        cells.add(new CellRecord(key, CellState.DONE, null, "precision", List.of(), null, null, List.of()));
    }

    private void failed(CellKey key, String reason) {
        cells.add(new CellRecord(key, CellState.FAILED, reason, null, List.of(), null, null, List.of()));
    }

    private void skipped(CellKey key, String reason) {
        cells.add(new CellRecord(key, CellState.SKIPPED, reason, null, List.of(), null, null, List.of()));
    }

    private static Environment environment(boolean simulated) {
        List<Environment.Device> devices = new ArrayList<>();
        for (String loop : List.of("cpu:loop", "cpu:vector", "cpu:parallel")) {
            devices.add(
                    new Environment.Device(loop, loop, "cpu", "jvm", "Sample Processor", null, false, new TreeMap<>()));
        }
        devices.add(new Environment.Device(
                "opencl:0:0",
                "opencl:Portable Computing Language",
                "cpu",
                "opencl",
                "cpu-sample-processor",
                8L << 30,
                false,
                new TreeMap<>(Map.of("driver", "3.1", "compute units", "2"))));
        List<Environment.Unavailable> missing = new ArrayList<>();
        if (simulated) {
            devices.add(new Environment.Device(
                    "cuda:0", "cuda:sim", "gpu", "cuda", "Simulated device", 1L << 30, true, new TreeMap<>()));
        } else {
            missing.add(new Environment.Unavailable(
                    "cuda", "no NVIDIA driver (libcuda.so.1 was not found)", "install NVIDIA's driver"));
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
