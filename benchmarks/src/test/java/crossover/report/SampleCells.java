package crossover.report;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cells made by hand, each with a fixed cost and a cost an element or a step, and 2% of scatter between forks. */
final class SampleCells {
    private static final String PACKAGE = "crossover.benchmark.";

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<CellRecord> cells = new ArrayList<>();
    private final Random random = new Random(7);
    private final int forks;
    private final double slowdown;

    SampleCells(int forks, double slowdown) {
        this.forks = forks;
        this.slowdown = slowdown;
    }

    List<CellRecord> records() {
        return List.copyOf(cells);
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    static TreeMap<String, String> inFlight(String executor, int machines) {
        TreeMap<String, String> params = executor(executor, "hop");
        params.put("machines", String.valueOf(machines));
        return params;
    }

    static TreeMap<String, String> arrivals(String executor, String load) {
        return new TreeMap<>(
                Map.of("executor", executor, "load", load, "machines", "131072", "parallelism", "1", "seed", "42"));
    }

    /** With the counts that the state machine's benchmark keeps: 7,000 transitions of 1,000 machines an iteration. */
    void steps(TreeMap<String, String> params, double nanoseconds, double bytes) {
        CellKey key = key("FiniteStateMachineBenchmark.run", params);
        measured(key, nanoseconds, "ns/op");
        List<List<Double>> raw = measurements.getLast().primary().forks();
        with(Map.of(
                "transition", metric("ns/op", raw, 1),
                "machine", metric("ns/op", raw, 7),
                "coreTransition", metric("ns/op", raw, params.containsValue("deque") ? 1 : 2),
                "transitions", constant("#", 7000),
                "machines", constant("#", 1000),
                "allocatedBytes", constant("#", 7000 * bytes),
                "displacement", constant("#", params.containsValue("deque") ? 0 : 250)));
    }

    /** Percentiles as they are read from histograms: a tenfold latency for each nine. */
    void latency(String executor, String load, double median) {
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

    void footprint(String executor, double bytes) {
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

    void vector(String device, String method, int exponent, double fixed, double each) {
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

    void trip(String path, int exponent, double fixed, double each) {
        double nanoseconds = fixed + each * (1L << exponent);
        measured(
                key("VectorSumBenchmark.roundTrip", device("opencl:0:0", exponent, path)), nanoseconds / 1000, "us/op");
    }

    void matrix(String device, String method, int order, double fixed, double each) {
        TreeMap<String, String> params = new TreeMap<>(Map.of("device", device, "order", String.valueOf(order)));
        if (method.equals("roundTrip")) {
            params.put("path", "heap");
        }
        measured(key("MatrixDoublingBenchmark." + method, params), fixed + each * order * order, "ns/op");
    }

    static TreeMap<String, String> device(String device, int exponent, String path) {
        TreeMap<String, String> params =
                new TreeMap<>(Map.of("device", device, "length", String.valueOf(1L << exponent)));
        if (!path.isEmpty()) {
            params.put("path", path);
        }
        return params;
    }

    static TreeMap<String, String> executor(String executor, String mode) {
        return new TreeMap<>(
                Map.of("executor", executor, "mode", mode, "machines", "16384", "parallelism", "all", "seed", "42"));
    }

    static CellKey key(String benchmark, TreeMap<String, String> params) {
        return new CellKey(PACKAGE + benchmark, params, 1, "avgt");
    }

    void measured(CellKey key, double centre, String unit) {
        List<List<Double>> raw = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double mean = slowdown * centre * Math.exp(0.02 * random.nextGaussian());
            raw.add(List.of(mean * 0.999, mean, mean * 1.001));
        }
        Metric metric = new Metric(unit, slowdown * centre, forks == 1 ? Double.NaN : centre * 0.01, raw);
        measurements.add(
                new Measurement(key.benchmark(), key.mode(), key.threads(), key.params(), metric, new TreeMap<>()));
        cells.add(new CellRecord(
                key, LegacyShape.of(key), CellState.DONE, null, "precision", List.of(), null, null, List.of()));
    }

    void failed(CellKey key, String reason) {
        cells.add(new CellRecord(
                key, LegacyShape.of(key), CellState.FAILED, reason, null, List.of(), null, null, List.of()));
    }

    void skipped(CellKey key, String reason) {
        cells.add(new CellRecord(
                key, LegacyShape.of(key), CellState.SKIPPED, reason, null, List.of(), null, null, List.of()));
    }
}
