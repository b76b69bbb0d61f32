package crossover.results;

import crossover.results.shape.CellShape;
import crossover.results.shape.CopyShape;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.FootprintShape;
import crossover.results.shape.LatencyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.OpenShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a cell is out of the names of its class, method and parameters: for runs of before cells said it themselves, and
 * for JMH files without a run. The only code that does.
 */
public final class LegacyShape {
    private static final String PACKAGE = "crossover.benchmark.";
    private static final String LOOP = "cpu:";
    private static final String PARALLEL = "cpu:parallel";
    private static final String POOL = "cpu:forkjoin";
    private static final Set<String> FLOORS = Set.of("switch", "switch:replayed", "table", "call", "deque");
    private static final Map<String, String> NEUTRAL =
            Map.of("wait", "1", "depth", "0", "work", "0", "pinned", "false");
    private static final Map<String, String> TITLES = Map.of("cuda", "CUDA", "opencl", "OpenCL", "jvm", "JVM");
    private static final Map<String, String> ASIDE =
            Map.of("computeSimple", SweepShape.SIMPLE, "computeCold", SweepShape.COLD);
    private static final int BATCH = 100;

    /** By class. A size that is no number above 0 throws {@link NumberFormatException}. */
    private static final Map<String, Reading> OURS = Map.of(
            "VectorSumBenchmark", LegacyShape::vectorSum,
            "MatrixDoublingBenchmark", LegacyShape::matrixDoubling,
            "CopyBenchmark", LegacyShape::copy,
            "LaunchOverheadBenchmark", LegacyShape::launch,
            "FiniteStateMachineBenchmark", LegacyShape::executor,
            "FiniteStateMachineLatencyBenchmark", LegacyShape::latency,
            "FiniteStateMachineFootprintBenchmark", LegacyShape::footprint);

    /** One class's reading of its cells. */
    private interface Reading {
        CellShape of(CellKey cell, int definition);
    }

    private LegacyShape() {}

    /** As by its first definition. */
    public static CellShape of(CellKey cell) {
        return of(cell, CellShape.FIRST_DEFINITION);
    }

    /**
     * Open for every class but this project's own of the time, and where a size in their parameters is none.
     *
     * @param definition by which the cell was measured, as its JMH file says
     */
    public static CellShape of(CellKey cell, int definition) {
        String type = cell.benchmark().substring(0, Math.max(0, cell.benchmark().lastIndexOf('.')));
        Reading ours = type.startsWith(PACKAGE) ? OURS.get(type.substring(PACKAGE.length())) : null;
        try {
            return ours == null ? new OpenShape(definition) : ours.of(cell, definition);
        } catch (NumberFormatException e) {
            return new OpenShape(definition);
        }
    }

    static CellShape unlessStated(@Nullable CellShape stated, CellKey cell) {
        boolean ours = cell.benchmark().startsWith(PACKAGE);
        return stated == null ? of(cell) : ours && stated instanceof SweepShape sweep ? renamed(sweep) : stated;
    }

    /** By its first definition the parallel loop was a fork-join pool, which has a row of its own since. */
    private static SweepShape renamed(SweepShape sweep) {
        return sweep.definition() == CellShape.FIRST_DEFINITION
                        && sweep.device().equals(PARALLEL)
                ? sweep.on(POOL)
                : sweep;
    }

    /** How an interface to devices writes itself; one that is not known prints its own name. */
    static String title(@Nullable String stated, String api) {
        return stated == null ? TITLES.getOrDefault(api, api) : stated;
    }

    /** A device of which only the selector is known. */
    static Environment.Device device(String selector, boolean simulated) {
        boolean loop = selector.startsWith(LOOP);
        int colon = selector.indexOf(':');
        String api = loop ? "jvm" : colon < 0 ? selector : selector.substring(0, colon);
        String kind = loop ? "cpu" : api.equals("cuda") ? "gpu" : "unknown";
        return new Environment.Device(
                selector, selector, kind, api, title(null, api), selector, null, simulated && !loop, new TreeMap<>());
    }

    /** Bytes and operations of one element, whose number is the work. */
    private record Costs(String workload, String title, int moved, int held, int flops) {}

    private static final Costs VECTOR_SUM = new Costs("vector-sum", "Vector sum", 12, 12, 0);
    private static final Costs MATRIX_DOUBLING = new Costs("matrix-doubling", "Matrix doubling", 8, 4, 1);

    private static CellShape vectorSum(CellKey cell, int definition) {
        return sweep(cell, definition, VECTOR_SUM, size(cell, "length"));
    }

    private static CellShape matrixDoubling(CellKey cell, int definition) {
        long order = size(cell, "order");
        return sweep(cell, definition, MATRIX_DOUBLING, order * order);
    }

    private static SweepShape sweep(CellKey cell, int definition, Costs costs, long size) {
        SortedMap<String, String> variant = new TreeMap<>(cell.params());
        variant.keySet().removeAll(List.of("device", "length", "order", "path"));
        Side side = method(cell).equals("roundTrip")
                ? Side.ROUND_TRIP
                : parameter(cell, "device").startsWith(LOOP) ? Side.LOOP : Side.RESIDENT;
        return renamed(new SweepShape(
                definition,
                costs.workload(),
                costs.title(),
                side,
                parameter(cell, "device"),
                side == Side.ROUND_TRIP ? parameter(cell, "path") : ASIDE.getOrDefault(method(cell), ""),
                size,
                size,
                costs.moved() * size,
                costs.held() * size,
                costs.flops() * size,
                "",
                variant));
    }

    private static CellShape copy(CellKey cell, int definition) {
        return new CopyShape(
                definition, parameter(cell, "device"), method(cell), parameter(cell, "path"), size(cell, "bytes"));
    }

    private static CellShape launch(CellKey cell, int definition) {
        int launches = method(cell).equals("launchInBatch") ? BATCH : 1;
        return new LaunchShape(definition, parameter(cell, "device"), launches);
    }

    private static CellShape executor(CellKey cell, int definition) {
        String executor = parameter(cell, "executor");
        return new ExecutorShape(
                definition,
                "State machine",
                executor,
                FLOORS.contains(executor),
                null,
                machines(cell),
                0,
                setting(cell));
    }

    private static CellShape latency(CellKey cell, int definition) {
        size(cell, "load");
        return new LatencyShape(
                definition, "State machine latency", parameter(cell, "executor"), machines(cell), setting(cell));
    }

    private static CellShape footprint(CellKey cell, int definition) {
        return new FootprintShape(
                definition, "State machine footprint", parameter(cell, "executor"), machines(cell), setting(cell));
    }

    private static SortedMap<String, String> setting(CellKey cell) {
        SortedMap<String, String> setting = new TreeMap<>(cell.params());
        setting.keySet().removeAll(List.of("executor", "seed"));
        boolean timed = parameter(cell, "mode").equals("timed");
        setting.entrySet()
                .removeIf(parameter -> parameter.getValue().equals(NEUTRAL.get(parameter.getKey()))
                        && !(timed && parameter.getKey().equals("wait")));
        return setting;
    }

    private static long machines(CellKey cell) {
        String machines = parameter(cell, "machines");
        return machines.matches("\\d{1,18}") ? Long.parseLong(machines) : 0;
    }

    private static long size(CellKey cell, String parameter) {
        long size = Long.parseLong(parameter(cell, parameter));
        if (size <= 0) {
            throw new NumberFormatException(parameter + "=" + size + " is no size");
        }
        return size;
    }

    private static String parameter(CellKey cell, String name) {
        String value = cell.params().get(name);
        return value == null ? "" : value;
    }

    private static String method(CellKey cell) {
        return cell.benchmark().substring(cell.benchmark().lastIndexOf('.') + 1);
    }
}
