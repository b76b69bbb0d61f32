package crossover.sweep.map;

import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.SweepShape;
import crossover.sweep.Axis;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A workload over sizes and over how much work an element takes.
 *
 * @param rows sweeps by work an element, one a size, ascending; at least one
 */
public record WorkMap(List<Sweep> rows) {
    /** Of two rows a frontier has a direction. */
    private static final int FEWEST = 2;

    private record Group(String workload, String mode, int threads, Map<String, String> variant, Axis axis) {
        static Group of(Sweep row) {
            return new Group(row.workload(), row.mode(), row.threads(), row.variant(), row.axis());
        }
    }

    /** Of each workload whose work an element can be chosen, in the order in which their first points come. */
    public static List<WorkMap> of(Collection<Point> points, Devices devices) {
        Map<Group, List<Sweep>> groups = new LinkedHashMap<>();
        Sweep.byEffort(points, devices)
                .forEach(row -> groups.computeIfAbsent(Group.of(row), any -> new ArrayList<>())
                        .add(row));
        return groups.values().stream()
                .map(rows -> new WorkMap(rows.stream()
                        .sorted(Comparator.comparingLong(Sweep::elements))
                        .toList()))
                .toList();
    }

    /** Whether a sweep is of the same workload, mode and threads. */
    boolean isOf(Sweep sweep) {
        Sweep row = rows.getFirst();
        return sweep.workload().equals(row.workload())
                && sweep.mode().equals(row.mode())
                && sweep.threads() == row.threads();
    }

    /** The row with the most cells. */
    public Sweep fullest() {
        return rows.stream().max(Comparator.comparingInt(Sweep::cells)).orElseThrow();
    }

    /** Ascending. */
    public List<Long> sizes() {
        return rows.stream().map(Sweep::elements).toList();
    }

    /** How much work an element takes, as the parameter has it, of all rows; ascending. */
    public List<Long> efforts() {
        return points().map(Point::size).distinct().sorted().toList();
    }

    /** Those that race in any row. */
    public List<Environment.Device> devices() {
        return rows.stream()
                .flatMap(row -> Race.of(row).stream())
                .map(race -> race.device().device())
                .distinct()
                .toList();
    }

    /** Whether there is something to see: two sizes or more, each with two amounts of work or more. */
    public boolean isPlane() {
        return rows.stream().filter(WorkMap::isRow).count() >= FEWEST;
    }

    private static boolean isRow(Sweep row) {
        return row.lines().stream()
                        .flatMap(line -> line.points().stream())
                        .map(Point::size)
                        .distinct()
                        .count()
                >= FEWEST;
    }

    /** Floating-point operations an element of one unit of the parameter; 0 where there are none. */
    public double flopsAUnit() {
        Point any = points().findFirst().orElseThrow();
        SweepShape shape = any.shape();
        return shape.flops() / ((double) shape.size() * any.size());
    }

    private Stream<Point> points() {
        return rows.stream().flatMap(row -> row.lines().stream()).flatMap(line -> line.points().stream());
    }

    public String workload() {
        return rows.getFirst().workload();
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return workload() + differences().replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** For people: {@code Polynomial}, with what tells it from others of its name. */
    public String name() {
        String differences = differences();
        return rows.getFirst().title() + (differences.isEmpty() ? "" : " (" + differences.strip() + ")");
    }

    private String differences() {
        return rows.getFirst().settings();
    }

    /** The parameter that says how much work an element takes. */
    public Axis effort() {
        return rows.getFirst().axis();
    }
}
