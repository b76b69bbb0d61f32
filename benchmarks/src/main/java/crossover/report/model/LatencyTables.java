package crossover.report.model;

import crossover.results.LatencyShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Groups the cells of arrivals at a load by what they have in common. */
final class LatencyTables {
    private static final String NO_HISTOGRAMS = "no whole histograms of it lie in the run's folder";

    private LatencyTables() {}

    static List<LatencyTable> of(List<Cell> cells) {
        return Executors.groups(cells, LatencyShape.class).entrySet().stream()
                .map(group -> table(group.getKey(), group.getValue()))
                .toList();
    }

    private static LatencyTable table(Setting setting, List<Cell> cells) {
        List<LatencyTable.Row> rows = new ArrayList<>(cells.stream()
                .filter(cell -> !Gap.isGap(cell))
                .map(LatencyTables::row)
                .toList());
        List<Double> percentiles = rows.stream()
                .flatMap(row -> row.percentiles().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        rows.sort(Comparator.comparingDouble(row -> atTheLast(row, percentiles)));
        return new LatencyTable(
                setting.id(), setting.title(), loadOf(cells.getFirst()), percentiles, List.copyOf(rows), Gap.of(cells));
    }

    private static int loadOf(Cell cell) {
        return ((LatencyShape) cell.shape()).load();
    }

    private static LatencyTable.Row row(Cell cell) {
        Map<Double, Amount> percentiles = new TreeMap<>();
        cell.figures().forEach((name, amount) -> {
            if (name.startsWith(Figures.PERCENTILE)) {
                percentiles.put(Double.valueOf(name.substring(Figures.PERCENTILE.length())), amount);
            }
        });
        String absence = cell.absence().isEmpty() ? NO_HISTOGRAMS : cell.absence();
        return new LatencyTable.Row(
                Executors.executor(cell), samples(cell), percentiles, percentiles.isEmpty() ? absence : null);
    }

    private static long samples(Cell cell) {
        return cell.measurement() == null
                ? 0
                : cell.measurement().secondary().entrySet().stream()
                        .filter(metric -> metric.getKey().equals("latency.samples"))
                        .flatMap(metric -> metric.getValue().forks().stream())
                        .mapToLong(fork -> Math.round(fork.getFirst()))
                        .min()
                        .orElse(0);
    }

    private static double atTheLast(LatencyTable.Row row, List<Double> percentiles) {
        return percentiles.reversed().stream()
                .map(row.percentiles()::get)
                .filter(Objects::nonNull)
                .mapToDouble(Amount::centre)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
