package crossover.sweep;

import crossover.results.Devices;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workload over sizes, or over how much work an element takes at one size: lines that may be compared, since they differ in
 * side, device and path only.
 *
 * @param workload stable, fit for a file's name: {@code vector-sum}
 * @param title for people, without mode, threads and variant: {@code Vector sum}
 * @param mode JMH's short name
 * @param variant parameters besides device, path and what the axis is
 * @param elements of every point; 0 where the axis is the size
 * @param lines loops first; at least one
 */
public record Sweep(
        String workload,
        String title,
        String mode,
        int threads,
        SortedMap<String, String> variant,
        Axis axis,
        long elements,
        List<Line> lines) {
    private static final String USUAL_MODE = "avgt";

    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> !line.isLoop())
            .thenComparing(line -> line.device().selector())
            .thenComparing(Line::side)
            .thenComparing(line -> !line.isUsualPath())
            .thenComparing(Line::path);

    private record Group(
            String benchmarkClass,
            String workload,
            String mode,
            int threads,
            SortedMap<String, String> variant,
            Axis axis,
            long elements) {
        static Group of(Point point, Axis axis) {
            String benchmark = point.cell().benchmark();
            SortedMap<String, String> variant = new TreeMap<>(point.shape().variant());
            variant.remove(axis.effort());
            return new Group(
                    benchmark.substring(0, Math.max(0, benchmark.lastIndexOf('.'))),
                    point.shape().workload(),
                    point.cell().mode(),
                    point.cell().threads(),
                    variant,
                    axis,
                    axis.isSize() ? 0 : point.shape().size());
        }
    }

    private record LineOf(String device, Side side, String path) {
        static LineOf of(SweepShape shape) {
            return new LineOf(shape.device(), shape.side(), shape.path());
        }
    }

    /** In the order in which their first points come; those by size before those by work an element. */
    public static List<Sweep> of(Collection<Point> points, Devices devices) {
        Map<Group, List<Point>> bySize = groups(points, point -> Axis.SIZE);
        Map<Group, List<Point>> byEffort = byEffort(points);
        byEffort.values().removeIf(Sweep::isOneSize);
        Set<Point> swept = byEffort.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        // Of a sweep by work an element each point would be a sweep by size as well, of that one size.
        bySize.values()
                .removeIf(group -> isOneSize(group)
                        && group.stream()
                                .allMatch(point -> swept.contains(
                                        point.along(new Axis(point.shape().effort())))));
        return Stream.of(bySize, byEffort)
                .flatMap(groups -> groups.entrySet().stream())
                .map(group -> sweep(group.getKey(), group.getValue(), devices))
                .toList();
    }

    /** Those by work an element alone, one a size, also of sizes with one place on that axis. */
    public static List<Sweep> byEffort(Collection<Point> points, Devices devices) {
        return byEffort(points).entrySet().stream()
                .map(group -> sweep(group.getKey(), group.getValue(), devices))
                .toList();
    }

    private static Map<Group, List<Point>> byEffort(Collection<Point> points) {
        return groups(
                points.stream()
                        .filter(point -> !point.shape().effort().isEmpty())
                        .toList(),
                point -> new Axis(point.shape().effort()));
    }

    /**
     * But for those that are there for a {@linkplain crossover.sweep.map.WorkMap map} alone: in which a line has less than two thirds of
     * the cells that it has in the fullest of their workload along that axis.
     */
    public static List<Sweep> full(List<Sweep> sweeps) {
        return sweeps.stream()
                .filter(sweep -> sweeps.stream()
                        .filter(sweep::isAlong)
                        .max(Comparator.comparingInt(Sweep::cells))
                        .filter(sweep::lacksMuchOf)
                        .isEmpty())
                .toList();
    }

    private boolean lacksMuchOf(Sweep fullest) {
        return fullest.lines.stream()
                .anyMatch(line -> 3
                                * lines.stream()
                                        .filter(line::isSame)
                                        .mapToInt(own -> own.points().size())
                                        .sum()
                        < 2 * line.points().size());
    }

    /** Whether both run over the same, of one workload. */
    private boolean isAlong(Sweep other) {
        return workload.equals(other.workload)
                && mode.equals(other.mode)
                && threads == other.threads
                && axis.equals(other.axis);
    }

    /** How much work an element of this sweep by size takes. */
    public long effort(Axis along) {
        return Long.parseLong(variant.get(along.effort()));
    }

    /** Measured or not. */
    public int cells() {
        return lines.stream().mapToInt(line -> line.points().size()).sum();
    }

    private static Map<Group, List<Point>> groups(Collection<Point> points, Function<Point, Axis> axes) {
        Map<Group, List<Point>> groups = new LinkedHashMap<>();
        for (Point point : points) {
            Axis axis = axes.apply(point);
            groups.computeIfAbsent(Group.of(point, axis), group -> new ArrayList<>())
                    .add(point.along(axis));
        }
        return groups;
    }

    private static boolean isOneSize(List<Point> points) {
        return points.stream().map(Point::size).distinct().count() < 2;
    }

    private static Sweep sweep(Group group, List<Point> points, Devices devices) {
        Map<LineOf, List<Point>> lines = new LinkedHashMap<>();
        points.forEach(point -> lines.computeIfAbsent(LineOf.of(point.shape()), line -> new ArrayList<>())
                .add(point));
        return new Sweep(
                group.workload(),
                points.getFirst().shape().title(),
                group.mode(),
                group.threads(),
                group.variant(),
                group.axis(),
                group.elements(),
                lines.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue(), devices))
                        .sorted(ORDER)
                        .toList());
    }

    private static Line line(LineOf line, List<Point> points, Devices devices) {
        return new Line(
                devices.of(line.device()),
                line.side(),
                line.path(),
                points.stream().sorted(Comparator.comparingLong(Point::size)).toList());
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return workload
                + (axis.isSize() ? "" : "-by-" + axis.effort())
                + differences("%d").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** For people: {@code Vector sum (thrpt 2 threads)}, {@code Polynomial by degree (1,048,576 elements)}. */
    public String name() {
        String differences = differences("%,d");
        return title
                + (axis.isSize() ? "" : " by " + axis.effort())
                + (differences.isEmpty() ? "" : " (" + differences.strip() + ")");
    }

    /** What tells it from the workload's other sweeps, each behind a space. */
    private String differences(String number) {
        return (axis.isSize() ? "" : String.format(Locale.ROOT, " " + number + " elements", elements)) + settings();
    }

    /** Mode, threads and variant where they are not the usual ones, each behind a space. */
    public String settings() {
        return (mode.equals(USUAL_MODE) ? "" : " " + mode)
                + (threads == 1 ? "" : " " + threads + " threads")
                + variant.entrySet().stream()
                        .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining());
    }

    public List<Line> loops() {
        return lines.stream().filter(Line::isLoop).toList();
    }

    /** Bytes that one element occupies, by the smallest size; 0 where not known. */
    public double heldBytesAnElement() {
        SweepShape smallest = lines.getFirst().points().getFirst().shape();
        return (double) smallest.heldBytes() / smallest.size();
    }

    /** Bytes that one element moves between memory and processor, by the smallest size; 0 where not known. */
    public double movedBytesAnElement() {
        SweepShape smallest = lines.getFirst().points().getFirst().shape();
        return (double) smallest.movedBytes() / smallest.size();
    }
}
