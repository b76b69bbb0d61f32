package crossover.workload;

import crossover.accelerator.CpuLoop;
import crossover.accelerator.DataPath;
import crossover.accelerator.Selector;
import crossover.results.shape.CellShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What workloads over sizes have in common: the processor's own loops and devices, with the operands where they compute and,
 * on devices, with their transfers.
 */
abstract class SweepRules extends DeviceRules {
    /** The article's sizes, and odd ones about the sizes of work groups, blocks and vectors. */
    private static final List<Long> SIZES = List.of(1L, 5L, 7L, 100L, 257L, 1031L);

    private static final String ROUND_TRIP = "roundTrip";

    /** The definition of a row that was a fork-join pool's before it was a team's. */
    private static final int TEAM = 2;

    private final String name;
    private final String sizeParameter;

    /**
     * @param name in small letters: {@code vector sum}
     * @param sizeParameter the benchmark's parameter from which {@link #elements} counts
     */
    SweepRules(String name, String sizeParameter, int operands) {
        super(operands);
        this.name = name;
        this.sizeParameter = sizeParameter;
    }

    /** The parameter's value that makes as many elements, or the nearest that does. */
    abstract long parameterFor(long elements);

    abstract long movedBytes(long elements);

    /** Floating-point operations of one run. */
    abstract long flops(Map<String, String> parameters);

    /** In which times are linear; as many units as there are elements, unless the workload says otherwise. */
    double work(Map<String, String> parameters) {
        return elements(parameters);
    }

    /** The parameter that says how much work an element takes, a whole number above 0; empty where there is none. */
    String effort() {
        return "";
    }

    /** @param path null where operands stay on the device */
    abstract Workload open(String device, long size, @Nullable DataPath path);

    @Override
    public CellShape shape(String method, Map<String, String> parameters) {
        Selector device = device(parameters);
        boolean travels = method.equals(ROUND_TRIP);
        long elements = elements(parameters);
        SortedMap<String, String> variant = new TreeMap<>(parameters);
        variant.keySet().removeAll(List.of(DEVICE, PATH, sizeParameter));
        return new SweepShape(
                device.equals(CpuLoop.PARALLEL.selector()) ? TEAM : CellShape.FIRST_DEFINITION,
                name.replace(' ', '-'),
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                travels ? Side.ROUND_TRIP : device.isLoop() ? Side.LOOP : Side.RESIDENT,
                device.toString(),
                travels ? path(parameters) : "",
                elements,
                work(parameters),
                movedBytes(elements),
                heldBytes(elements),
                flops(parameters),
                effort(),
                variant);
    }

    @Override
    public boolean meaningful(String method, Map<String, String> parameters) {
        return !(method.equals(ROUND_TRIP) && device(parameters).isLoop());
    }

    @Override
    public Optional<String> caution(String method, Map<String, String> parameters, int threads) {
        Selector device = device(parameters);
        return threads == 1 || !device.isLoop() || CpuLoop.of(device.toString()).threads() == CpuLoop.Threads.ONE
                ? Optional.empty()
                : Optional.of(
                        threads + " threads of the benchmark each bring as many threads as there are processors, and"
                                + " wait for each other");
    }

    @Override
    public ParameterRole role(String parameter) {
        return parameter.equals(sizeParameter)
                ? ParameterRole.SIZE
                : parameter.equals(effort()) ? ParameterRole.EFFORT : super.role(parameter);
    }

    /** The pool, whose workers park, is never the fastest of the loops: it is there for who asks for it. */
    @Override
    public boolean isInFirstLook(String method, Map<String, String> parameters) {
        return !device(parameters).equals(CpuLoop.FORKJOIN.selector());
    }

    @Override
    public Map<String, String> resized(Map<String, String> parameters, long size) {
        Map<String, String> resized = new TreeMap<>(parameters);
        resized.put(sizeParameter, Long.toString(parameterFor(size)));
        return resized;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public int verify(String device) {
        List<@Nullable DataPath> ways = new ArrayList<>();
        ways.add(null);
        if (!Selector.of(device).isLoop()) {
            ways.addAll(List.of(DataPath.values()));
        }
        for (long size : SIZES) {
            for (DataPath path : ways) {
                try (Workload workload = open(device, size, path)) {
                    workload.begin();
                    workload.run();
                    workload.run();
                    workload.end();
                }
            }
        }
        return SIZES.size() * ways.size();
    }
}
