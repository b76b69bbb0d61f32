package crossover.run;

import crossover.results.CellKey;
import crossover.statistics.CellEstimate;
import crossover.statistics.Refinement;
import crossover.statistics.SizePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the cells to add around each crossing, where a device overtakes the best CPU loop: at each size added the device's
 * own cell and those of every CPU loop, since any of them may be the best one there.
 */
final class Refiner {
    private static final String LENGTH = "length";
    private static final String ORDER = "order";
    private static final String PATH = "path";

    private final Predicate<String> isLoop;
    private final long seed;

    /**
     * @param isLoop whether a selector is that of a CPU loop
     * @param seed of the crossings' intervals
     */
    Refiner(Predicate<String> isLoop, long seed) {
        this.isLoop = isLoop;
        this.seed = seed;
    }

    /**
     * The cells that are missing, and for each a measured one that differs from it in size only.
     *
     * @param times time an operation of every measured cell, in one unit
     */
    SortedMap<CellKey, CellKey> missing(Map<CellKey, CellEstimate> times) {
        SortedMap<CellKey, CellKey> missing = new TreeMap<>(Comparator.comparing(CellKey::toString));
        for (List<CellKey> sweep : grouped(times.keySet(), Refiner::sweep)) {
            List<List<CellKey>> lines = grouped(sweep, Refiner::line);
            List<List<CellKey>> loops = lines.stream().filter(this::isLoop).toList();
            for (List<CellKey> line : lines) {
                if (!isLoop(line)) {
                    for (long elements : Refinement.sizes(points(line, loops, times), seed)) {
                        add(line, elements, times, missing);
                        loops.forEach(loop -> add(loop, elements, times, missing));
                    }
                }
            }
        }
        return missing;
    }

    private static void add(
            List<CellKey> line, long elements, Map<CellKey, CellEstimate> times, Map<CellKey, CellKey> missing) {
        CellKey like = line.getFirst();
        SortedMap<String, String> parameters = new TreeMap<>(like.params());
        parameters.computeIfPresent(LENGTH, (name, value) -> Long.toString(elements));
        parameters.computeIfPresent(ORDER, (name, value) -> Long.toString(Math.round(Math.sqrt(elements))));
        CellKey added = new CellKey(like.benchmark(), parameters, like.threads(), like.mode());
        if (!times.containsKey(added)) {
            missing.put(added, like);
        }
    }

    private static List<SizePoint> points(
            List<CellKey> line, List<List<CellKey>> loops, Map<CellKey, CellEstimate> times) {
        List<SizePoint> points = new ArrayList<>();
        for (CellKey cell : line) {
            CellEstimate device = Objects.requireNonNull(times.get(cell), "a line is of measured cells");
            Optional<CellEstimate> best = loops.stream()
                    .flatMap(List::stream)
                    .filter(loop -> elements(loop) == elements(cell))
                    .map(times::get)
                    .filter(CellEstimate::hasValue)
                    .min(Comparator.comparingDouble(CellEstimate::logMean));
            best.ifPresent(loop -> points.add(new SizePoint(elements(cell), loop, device)));
        }
        return points;
    }

    private boolean isLoop(List<CellKey> line) {
        return isLoop.test(line.getFirst().params().get(DeviceChoice.PARAMETER));
    }

    private static List<List<CellKey>> grouped(Collection<CellKey> cells, Function<CellKey, String> by) {
        SortedMap<String, List<CellKey>> groups = new TreeMap<>();
        for (CellKey cell : cells) {
            if (cell.params().containsKey(DeviceChoice.PARAMETER)
                    && (cell.params().containsKey(LENGTH) || cell.params().containsKey(ORDER))) {
                groups.computeIfAbsent(by.apply(cell), name -> new ArrayList<>())
                        .add(cell);
            }
        }
        return List.copyOf(groups.values());
    }

    /** Cells that differ only in method, device, path and size race each other. */
    private static String sweep(CellKey cell) {
        String type = cell.benchmark().substring(0, cell.benchmark().lastIndexOf('.'));
        return type + ' ' + cell.mode() + ' ' + cell.threads() + ' ' + without(cell, DeviceChoice.PARAMETER, PATH);
    }

    private static String line(CellKey cell) {
        return cell.benchmark() + without(cell);
    }

    private static SortedMap<String, String> without(CellKey cell, String... names) {
        SortedMap<String, String> parameters = new TreeMap<>(cell.params());
        parameters.keySet().removeAll(new TreeSet<>(List.of(LENGTH, ORDER)));
        parameters.keySet().removeAll(new TreeSet<>(List.of(names)));
        return parameters;
    }

    private static long elements(CellKey cell) {
        String length = cell.params().get(LENGTH);
        long side = Long.parseLong(length == null ? cell.params().get(ORDER) : length);
        return length == null ? side * side : side;
    }
}
