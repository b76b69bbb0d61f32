package crossover.sweep.map;

import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.Axis;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Refinement.Addition;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which cells a map lacks for its frontiers to run between two neighbouring amounts of work at every size. From the size that is
 * measured whole it goes outward, size by size: first about where the frontier goes on as it went, then by bisection. Of the CPU's
 * lines those are measured that lead at the same size, or at the same work where the whole row is, so that the best is among them.
 *
 * @param sizes of the map, ascending; those of a sweep by size
 * @param efforts of the map, ascending; those of the row that is measured whole
 * @param bySize a sweep by size at one amount of work
 */
public record Exploration(WorkMap map, List<Long> sizes, List<Long> efforts, Sweep bySize) {
    /** Fewer are no grid to go by. */
    private static final int FEWEST_EFFORTS = 4;

    /** One place of the map, with all that is to be measured there. */
    public record Probe(Set<Addition> cells) {}

    /** Of maps with a row and a column that are measured. */
    public static List<Exploration> of(List<WorkMap> maps, List<Sweep> sweeps) {
        List<Exploration> explorations = new ArrayList<>();
        for (WorkMap map : maps) {
            List<Long> efforts = places(map.fullest());
            sweeps.stream()
                    .filter(sweep ->
                            efforts.size() >= FEWEST_EFFORTS && sweep.axis().isSize() && map.isOf(sweep))
                    .max(Comparator.comparingInt(Sweep::cells))
                    .ifPresent(column -> explorations.add(new Exploration(map, places(column), efforts, column)));
        }
        return List.copyOf(explorations);
    }

    private static List<Long> places(Sweep sweep) {
        return sweep.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Point::size)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The next of each device, none where all is known.
     *
     * @param planned whether a cell was asked for before, also where it gave no figure
     */
    public List<Probe> next(Predicate<Addition> planned) {
        List<Probe> probes = new ArrayList<>();
        for (Environment.Device device : map.devices()) {
            int whole = sizes.indexOf(map.fullest().elements());
            if (whole >= 0) {
                outward(device, sizes.subList(whole + 1, sizes.size()), planned, probes);
                outward(device, sizes.subList(0, whole).reversed(), planned, probes);
            }
        }
        return List.copyOf(probes);
    }

    /** The first size that lacks something; beyond one at which the device pays at no work nothing is expected. */
    private void outward(Environment.Device device, List<Long> rows, Predicate<Addition> planned, List<Probe> probes) {
        Map<Side, Bounds> near = bounds(device, map.fullest());
        Map<Side, Bounds> before = near;
        Set<Side> sides = near.keySet();
        for (long size : rows) {
            Map<Side, Bounds> here = row(size).map(row -> bounds(device, row)).orElse(Map.of());
            Set<Integer> places = new LinkedHashSet<>();
            for (Side side : sides) {
                places.addAll(of(here, side).next(of(near, side).after(of(before, side))));
            }
            List<Probe> lacking = Stream.concat(
                            places.stream().map(place -> probe(device, size, efforts.get(place))),
                            row(size).stream().flatMap(row -> overtaken(device, row).stream()))
                    .filter(probe -> !probe.cells().stream().allMatch(planned))
                    .toList();
            probes.addAll(lacking);
            if (!lacking.isEmpty()
                    || sides.stream().allMatch(side -> of(here, side).isNowhere())) {
                return;
            }
            before = near;
            near = here;
        }
    }

    /** Whom the device has not beaten yet before its frontier, and who was not measured behind it. */
    private List<Probe> overtaken(Environment.Device device, Sweep row) {
        List<Probe> probes = new ArrayList<>();
        bounds(device, row).forEach((side, bounds) -> {
            if (bounds.lost() >= 0 && bounds.won() < efforts.size()) {
                long before = efforts.get(bounds.lost());
                long behind = efforts.get(bounds.won());
                Race race = MapRow.race(row, device, side).orElseThrow();
                double own = race.device().timeAt(before).logMean();
                Set<Addition> cells = new LinkedHashSet<>();
                race.cpu().lines().stream()
                        .filter(line -> line.timeAt(before).logMean() <= own
                                && line.measuredAt(behind).isEmpty())
                        .forEach(line -> cells.add(addition(line, row.elements(), behind)));
                probes.add(new Probe(cells));
            }
        });
        return probes;
    }

    private Bounds of(Map<Side, Bounds> row, Side side) {
        return row.getOrDefault(side, Bounds.unknown(efforts.size()));
    }

    private Optional<Sweep> row(long size) {
        return map.rows().stream().filter(row -> row.elements() == size).findFirst();
    }

    /** What is known at one size, of round trips and of resident data, where the device has them. */
    private Map<Side, Bounds> bounds(Environment.Device device, Sweep row) {
        Map<Side, Bounds> bounds = new LinkedHashMap<>();
        for (Side side : List.of(Side.ROUND_TRIP, Side.RESIDENT)) {
            MapRow.race(row, device, side).ifPresent(race -> bounds.put(side, bounds(race)));
        }
        return bounds;
    }

    private Bounds bounds(Race race) {
        TreeMap<Integer, SizePoint> measured = new TreeMap<>();
        for (Race.Pairing pairing : race.complete()) {
            int place = efforts.indexOf(pairing.size());
            if (place >= 0) {
                measured.put(place, pairing.sizePoint());
            }
        }
        return Bounds.of(measured, efforts.size());
    }

    /** All that is measured at a place: both kinds of the device's lines, and the CPU's that may lead. */
    private Probe probe(Environment.Device device, long size, long effort) {
        Set<Addition> cells = new LinkedHashSet<>();
        for (Race race : Race.of(map.fullest())) {
            if (race.device().device().equals(device) && race.device().isUsualPath()) {
                cells.add(addition(race.device(), size, effort));
                leaders(race, size, effort).forEach(line -> cells.add(addition(line, size, effort)));
            }
        }
        return new Probe(cells);
    }

    /**
     * Those that lead at the same work an element in the whole row, and in the column at this size, at one of as much work in all, and at
     * those between: which loop is best turns on both.
     */
    private Set<Line> leaders(Race race, long size, long effort) {
        double equal = (double) size * effort / bySize.effort(map.effort());
        Set<Line> leaders = new LinkedHashSet<>(race.cpu().leaders(effort));
        Race.of(bySize).stream()
                .filter(other -> other.device().device().equals(race.device().device()))
                .flatMap(other -> sizes.stream()
                        .filter(place -> isBetween(place, size, equal))
                        .flatMap(place -> other.cpu().leaders(place).stream()))
                .flatMap(line -> race.cpu().lines().stream()
                        .filter(same -> same.device().equals(line.device()) && same.side() == line.side()))
                .forEach(leaders::add);
        return leaders;
    }

    /** Or the next beyond the end that is no size of the column. */
    private boolean isBetween(long place, long size, double equal) {
        long low = sizes.stream().filter(other -> other <= equal).reduce(sizes.getFirst(), Math::max);
        long high = sizes.stream().filter(other -> other >= equal).reduce(sizes.getLast(), Math::min);
        return place >= Math.min(size, low) && place <= Math.max(size, high);
    }

    private Addition addition(Line line, long size, long effort) {
        return new Addition(line.points().getFirst().cell(), Map.of(Axis.SIZE, size, map.effort(), effort));
    }
}
