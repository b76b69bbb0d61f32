package crossover.workload;

import crossover.accelerator.Accelerator;
import crossover.accelerator.CpuLoop;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.MemoryTraits;
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
import java.util.stream.Stream;

/**
 * What workloads over sizes have in common: the processor's own loops and devices, with the operands where they compute and,
 * on devices, with their transfers.
 */
abstract class SweepRules extends DeviceRules {
    /** The article's sizes, and odd ones about the sizes of work groups, blocks and vectors. */
    private static final List<Long> SIZES = List.of(1L, 2L, 5L, 7L, 100L, 257L, 1031L);

    /** Elements of the largest size that every plan has, and of those beyond it. */
    private static final long LARGEST_USUAL = 1L << 24;

    private static final List<Long> FURTHER = List.of(1L << 26, 1L << 28);

    /**
     * The definition of rows that were other before: the parallel loop was a fork-join pool's, and a device took one element a
     * thread.
     */
    private static final int SECOND_DEFINITION = 2;

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

    /** Of an element, what a round trip takes to the device; 0 where that is not known. */
    int uploadedBytesAnElement() {
        return 0;
    }

    /** Of an element, what a round trip brings back; 0 where that is not known. */
    int downloadedBytesAnElement() {
        return 0;
    }

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

    /** On devices. Empty where one kernel serves every row; nothing then stands beside the usual rows. */
    Optional<KernelChoice> kernels() {
        return Optional.empty();
    }

    abstract Workload open(String device, long size, Way way);

    @Override
    public CellShape shape(String method, Map<String, String> parameters, Host host) {
        Selector device = device(parameters);
        Way way = Way.of(method, parameters);
        long elements = elements(parameters);
        SortedMap<String, String> variant = new TreeMap<>(parameters);
        variant.keySet().removeAll(List.of(DEVICE, PATH, sizeParameter));
        return new SweepShape(
                isRedefined(device, way, host) ? SECOND_DEFINITION : CellShape.FIRST_DEFINITION,
                name.replace(' ', '-'),
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                device.isLoop() ? Side.LOOP : way.isResident() ? Side.RESIDENT : Side.ROUND_TRIP,
                device.toString(),
                way.label(),
                elements,
                work(parameters),
                movedBytes(elements),
                heldBytes(elements),
                flops(parameters),
                way.isResident() ? 0 : times(elements, uploadedBytesAnElement()),
                way.isResident() ? 0 : times(elements, downloadedBytesAnElement()),
                effort(),
                variant);
    }

    private boolean isRedefined(Selector device, Way way, Host host) {
        return device.isLoop()
                ? device.equals(CpuLoop.PARALLEL.selector())
                : kernels().isPresent() && !isAsBefore(device, way, host);
    }

    /** A device that is not there is in no plan. */
    private boolean isAsBefore(Selector device, Way way, Host host) {
        Kind kind = host.device(device.toString()).map(DeviceDescription::kind).orElse(Kind.GPU);
        return kernels().filter(kernels -> kernels.isAsBefore(way, kind)).isPresent();
    }

    @Override
    public boolean meaningful(String method, Map<String, String> parameters) {
        return !device(parameters).isLoop() || Way.of(method, parameters).equals(Way.RESIDENT);
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        Way way = Way.of(method, parameters);
        Selector device = device(parameters);
        if (way.equals(Way.SIMPLE) && isAsBefore(device, Way.RESIDENT, host)) {
            return Optional.of("on a processor the usual row takes the simple kernel already");
        }
        return super.reasonToSkip(method, parameters, host)
                .or(() -> host.device(device.toString())
                        .filter(known -> way.equals(Way.COLD) && known.memory().cacheBytes() == 0)
                        .map(known -> "the device does not say how much its last cache holds"));
    }

    /**
     * Resident rows past a last cache that holds much of the largest usual ones, and the paths of memory that a card shares; on a
     * processor nothing travels by any.
     */
    @Override
    public List<String> further(String method, String parameter, DeviceDescription device) {
        Way way = Way.of(method, Map.of());
        if (parameter.equals(PATH)) {
            return Stream.of(DataPath.values())
                    .filter(path -> device.kind() != Kind.CPU
                            && device.memory().managed().contains(path))
                    .map(DataPath::label)
                    .toList();
        }
        boolean asked = parameter.equals(sizeParameter) && way.isResident() && !way.equals(Way.COLD);
        return asked && isDemanded(heldBytes(LARGEST_USUAL), device)
                ? FURTHER.stream()
                        .map(elements -> Long.toString(parameterFor(elements)))
                        .toList()
                : List.of();
    }

    @Override
    public boolean isAside(String method) {
        return Way.of(method, Map.of()).isAside();
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

    /** Those that the device has. */
    private static Stream<DataPath> paths(String device) {
        try (Accelerator accelerator = DeviceApis.open(device)) {
            MemoryTraits memory = accelerator.description().memory();
            return Stream.of(DataPath.values()).filter(memory::has);
        }
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public int verify(String device) {
        List<Way> ways = new ArrayList<>(List.of(Way.RESIDENT));
        if (!Selector.of(device).isLoop()) {
            kernels().ifPresent(kernels -> ways.addAll(List.of(Way.SIMPLE, Way.COLD)));
            paths(device).map(Way::by).forEach(ways::add);
        }
        int checks = 0;
        for (long size : SIZES) {
            for (Way way : ways) {
                // What is in a cache changes no result: its rows are tried once.
                if (!way.equals(Way.COLD) || size == SIZES.getLast()) {
                    verify(device, size, way);
                    checks++;
                }
            }
        }
        return checks;
    }

    private void verify(String device, long size, Way way) {
        try (Workload workload = open(device, size, way)) {
            workload.begin();
            workload.cool();
            workload.run();
            workload.run();
            workload.end();
        }
    }
}
