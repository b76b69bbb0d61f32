package crossover.sweep.map;

import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.sweep.Axis;
import crossover.sweep.Point;
import crossover.sweep.Refinement;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A map of cells whose true times are those of a model, as forks would measure them. */
public final class MadeUpMap {
    public static final List<Long> SIZES =
            List.of(1024L, 4096L, 16384L, 65536L, 262144L, 1_048_576L, 4_194_304L, 16_777_216L);
    public static final List<Long> DEGREES = List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L);
    public static final String GPU = "cuda:0";
    public static final long WHOLE = 1L << 20;
    private static final long USUAL = 16;

    /** What a side costs, in nanoseconds: a call, an element's bytes, and an element's multiplication and addition a degree. */
    public record Cost(double call, double bytes, double flops, boolean overlapped) {
        double of(double elements, double degree) {
            return call + elements * (overlapped ? Math.max(bytes, flops * degree) : bytes + flops * degree);
        }
    }

    private final Map<String, Cost> costs;
    private final double scatter;
    private final int forks;
    private final Random random;
    private final Map<CellKey, Point> points = new LinkedHashMap<>();
    private final Map<CellKey, List<Double>> times = new LinkedHashMap<>();

    /** @param costs by {@link #name}, loops first */
    public MadeUpMap(Map<String, Cost> costs, double scatter, int forks, long seed) {
        this.costs = costs;
        this.scatter = scatter;
        this.forks = forks;
        this.random = new Random(seed);
    }

    /** Two loops and a card whose transfers cost eight times what its memory does. */
    public static Map<String, Cost> usual() {
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("cpu:loop", new Cost(5, 0.4, 0.2, false));
        costs.put("cpu:parallel", new Cost(3000, 0.1, 0.025, false));
        costs.put(GPU, new Cost(6000, 0.01, 0.0005, false));
        costs.put(GPU + " trip", new Cost(20_000, 0.8, 0.0005, false));
        return costs;
    }

    public void measureWholeRowAndColumn() {
        DEGREES.forEach(degree -> measureAll(WHOLE, degree));
        SIZES.forEach(size -> measureAll(size, USUAL));
    }

    public void measureGrid() {
        SIZES.forEach(size -> DEGREES.forEach(degree -> measureAll(size, degree)));
    }

    public void measureAll(long size, long degree) {
        costs.keySet().forEach(side -> measure(side, size, degree));
    }

    /** As it is in truth, in nanoseconds. */
    public double time(String side, long size, long degree) {
        return costs.get(side).of(size, degree);
    }

    public void measure(String side, long size, long degree) {
        double time = time(side, size, degree);
        measured(
                side,
                size,
                degree,
                DoubleStream.generate(() -> time * Math.exp(scatter * random.nextGaussian()))
                        .limit(forks)
                        .toArray());
    }

    public void measured(String side, long size, long degree, double... forks) {
        CellKey key = key(side, size, degree);
        times.put(key, DoubleStream.of(forks).boxed().toList());
        points.put(
                key,
                Point.measured(
                        key,
                        shape(side, size, degree),
                        CellEstimate.of(
                                DoubleStream.of(forks).mapToObj(List::of).collect(Collectors.toList()))));
    }

    public void failed(String side, long size, long degree, String reason) {
        CellKey key = key(side, size, degree);
        times.remove(key);
        points.put(key, Point.absent(key, shape(side, size, degree), reason));
    }

    private static CellKey key(String side, long size, long degree) {
        boolean trip = side.endsWith(" trip");
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "device", side.replace(" trip", ""), "length", Long.toString(size), "degree", Long.toString(degree)));
        if (trip) {
            parameters.put("path", "heap");
        }
        return new CellKey(
                "crossover.benchmark.PolynomialBenchmark." + (trip ? "roundTrip" : "compute"),
                new TreeMap<>(parameters),
                1,
                "avgt");
    }

    private static SweepShape shape(String side, long size, long degree) {
        boolean trip = side.endsWith(" trip");
        return new SweepShape(
                1,
                "polynomial",
                "Polynomial",
                side.startsWith("cpu:") ? Side.LOOP : trip ? Side.ROUND_TRIP : Side.RESIDENT,
                side.replace(" trip", ""),
                trip ? "heap" : "",
                size,
                (double) size * degree,
                8 * size,
                8 * size,
                2 * size * degree,
                "degree",
                new TreeMap<>(Map.of("degree", Long.toString(degree))));
    }

    /** As the run does it. @return how many cells that took */
    public int explore(int most) {
        int added = 0;
        while (true) {
            List<Refinement.Addition> next = new ArrayList<>();
            for (Exploration exploration : Exploration.of(maps(), Sweep.full(sweeps()))) {
                exploration
                        .next(this::isPlanned)
                        .forEach(probe -> probe.cells().stream()
                                .filter(cell -> !isPlanned(cell) && !next.contains(cell))
                                .forEach(next::add));
            }
            if (next.isEmpty() || added + next.size() > most) {
                return added;
            }
            next.forEach(cell -> measure(side(cell), size(cell), degree(cell)));
            added += next.size();
        }
    }

    private boolean isPlanned(Refinement.Addition cell) {
        return points.containsKey(key(side(cell), size(cell), degree(cell)));
    }

    private static String side(Refinement.Addition cell) {
        return cell.like().params().get("device") + (cell.like().params().containsKey("path") ? " trip" : "");
    }

    private static long size(Refinement.Addition cell) {
        return cell.places().get(Axis.SIZE);
    }

    private static long degree(Refinement.Addition cell) {
        return cell.places().get(new Axis("degree"));
    }

    public List<Sweep> sweeps() {
        return Sweep.of(points.values(), devices());
    }

    public List<WorkMap> maps() {
        return WorkMap.of(points.values(), devices());
    }

    public Frontier frontier(double computes) {
        return Frontier.of(maps().getFirst(), devices().of(GPU), computes, 1);
    }

    public List<Point> points() {
        return List.copyOf(points.values());
    }

    /** Nanoseconds of each fork, by cell; without those that failed. */
    public Map<CellKey, List<Double>> times() {
        return Map.copyOf(times);
    }

    public static Devices devices() {
        return new Devices(List.of(
                new Environment.Device(GPU, "A card", "gpu", "cuda", "CUDA", "made up", null, false, new TreeMap<>())));
    }

    /**
     * From which degree on the device takes less than any loop at every higher one up to the largest; 0 where at all, infinite where
     * at none.
     */
    public double truth(long size, double computes) {
        double last = Math.log(DEGREES.getLast());
        int steps = 20_000;
        for (int step = steps; step >= 0; step--) {
            double degree = Math.exp(last * step / steps);
            if (device(size, degree, computes) >= cpu(size, degree)) {
                return step == steps ? Double.POSITIVE_INFINITY : degree;
            }
        }
        return 0;
    }

    private double device(long size, double degree, double computes) {
        double resident = costs.get(GPU).of(size, degree);
        double trip = costs.get(GPU + " trip").of(size, degree);
        return Double.isInfinite(computes) ? resident : trip / computes + resident * (1 - 1 / computes);
    }

    private double cpu(long size, double degree) {
        return costs.entrySet().stream()
                .filter(cost -> cost.getKey().startsWith("cpu:"))
                .mapToDouble(cost -> cost.getValue().of(size, degree))
                .min()
                .orElseThrow();
    }
}
