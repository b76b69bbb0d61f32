package crossover.report.open;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import crossover.report.value.Ranking;
import crossover.report.value.ShortText;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import crossover.statistics.CellEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The methods of one class in one mode, by the same threads, which ask the same question in different ways.
 *
 * @param axis the parameter that the lines are drawn over; empty where there are bars
 * @param lines by the time at the largest place, least first; a line is one method with one set of the other parameters
 */
public record OpenGroup(String id, String title, String axis, List<Line> lines) {

    private static final int LONGEST_NAME = 40;

    /**
     * @param part whether it is a part of another line, such as a method of a group: it stands beside it and is not held against it
     * @param points by rising place; a single one at 0 where there is no axis
     */
    public record Line(String name, boolean part, List<Point> points) {
        private double last() {
            return points.getLast().timing().centre();
        }
    }

    /** @param place the parameter's value */
    public record Point(double place, Timing timing) {}

    static OpenGroup of(String id, String title, String axis, List<OpenRow> rows, Function<OpenRow, String> name) {
        Map<String, List<OpenRow>> byLine = new LinkedHashMap<>();
        rows.forEach(row -> byLine.computeIfAbsent(name.apply(row), line -> new ArrayList<>())
                .add(row));
        Map<String, String> names = ShortText.distinct(byLine.keySet(), LONGEST_NAME);
        List<Line> lines = byLine.entrySet().stream()
                .map(line -> new Line(
                        names.getOrDefault(line.getKey(), line.getKey()),
                        line.getValue().getFirst().isPart(),
                        line.getValue().stream()
                                .map(row -> new Point(place(axis, row), row.timing()))
                                .sorted(Comparator.comparingDouble(Point::place))
                                .toList()))
                .sorted(Comparator.comparingDouble(Line::last))
                .toList();
        return new OpenGroup(id, title, axis, lines);
    }

    private static double place(String axis, OpenRow row) {
        return axis.isEmpty() ? 0 : Double.parseDouble(row.key().params().get(axis));
    }

    public boolean hasAxis() {
        return !axis.isEmpty();
    }

    /** Every place that a line has a point at, rising. */
    public List<Double> places() {
        return List.copyOf(new TreeSet<>(lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::place)
                .toList()));
    }

    /** The times at a place, as bars. */
    public List<Bars.Bar> at(double place) {
        return at(place, lines);
    }

    /** The same of those lines alone that can be held against each other. */
    List<Bars.Bar> comparableAt(double place) {
        return at(place, lines.stream().filter(line -> !line.part()).toList());
    }

    private static List<Bars.Bar> at(double place, List<Line> lines) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (Line line : lines) {
            line.points().stream()
                    .filter(point -> point.place() == place)
                    .findFirst()
                    .ifPresent(point -> bars.add(new Bars.Bar(line.name(), Amount.of(point.timing()))));
        }
        return List.copyOf(bars);
    }

    public Table table() {
        return hasAxis() ? overTheAxis() : ranked();
    }

    private Table overTheAxis() {
        List<Double> places = places();
        List<String> columns = new ArrayList<>(List.of("benchmark"));
        places.forEach(place -> columns.add(axis + "=" + Quantity.plain(place)));
        return new Table(
                id + "-table",
                title + ": time an operation, with the 95% interval over forks",
                List.copyOf(columns),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(line.name()), places.stream().map(place -> text(line, place)))
                                .toList())
                        .toList());
    }

    private static String text(Line line, double place) {
        return line.points().stream()
                .filter(point -> point.place() == place)
                .map(point -> point.timing().text())
                .findFirst()
                .orElse(Table.NONE);
    }

    private Table ranked() {
        List<List<String>> rows = new ArrayList<>();
        Function<Bars.Bar, CellEstimate> time = bar -> bar.amount().estimate();
        for (Ranking.Place<Bars.Bar> place : Ranking.of(at(0), time)) {
            Bars.Bar bar = place.subject();
            rows.add(List.of(
                    bar.name(),
                    bar.amount().text(),
                    place.ratio().isEmpty() ? "1×" : place.ratio(),
                    String.valueOf(bar.amount().forks().size())));
        }
        return new Table(
                id + "-table",
                title + ": time an operation, with the 95% interval over forks",
                List.of("benchmark", "time an operation", "to the fastest", "forks"),
                List.copyOf(rows));
    }
}
