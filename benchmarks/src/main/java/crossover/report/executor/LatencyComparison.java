package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Metric;
import crossover.results.shape.LatencyShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Latencies at one load, from when a machine was due to its end.
 *
 * @param percentiles the columns, rising: those that any row has enough samples for
 * @param omissions what was not run
 */
public record LatencyComparison(
        CommonSetting setting, List<Double> percentiles, List<Row> rows, List<Omission> omissions) {
    private static final String NO_HISTOGRAMS = "no whole histograms of it lie in the run's folder";

    /**
     * @param samples of the fork that has fewest
     * @param figures what else is known, by name
     * @param percentiles of the latencies, in nanoseconds; only those with enough samples beyond them
     * @param absence why there are none; empty where there are
     */
    public record Row(
            String executor,
            long samples,
            Map<Double, Amount> percentiles,
            Map<String, Amount> figures,
            String absence) {
        static Row of(MeasuredCell cell) {
            Map<Double, Amount> percentiles = new TreeMap<>();
            Map<String, Amount> figures = ExecutorFigures.of(cell);
            figures.forEach((name, amount) -> {
                if (name.startsWith(ExecutorFigures.PERCENTILE)) {
                    percentiles.put(Double.valueOf(name.substring(ExecutorFigures.PERCENTILE.length())), amount);
                }
            });
            return new Row(
                    ComparableCells.executor(cell),
                    samples(cell),
                    percentiles,
                    figures,
                    percentiles.isEmpty() ? absence(cell, figures) : "");
        }

        private static String absence(MeasuredCell cell, Map<String, Amount> figures) {
            if (!cell.absence().isEmpty()) {
                return cell.absence();
            }
            Amount capacity = figures.get(ExecutorFigures.CAPACITY);
            if (capacity != null && total(cell, "overloaded") > 0) {
                return "more than it can do, " + capacity.of(capacity.centre()) + " machines";
            }
            return total(cell, "late") > 0
                    ? "not measured: the driver of the arrivals was late in every try"
                    : NO_HISTOGRAMS;
        }

        private static double total(MeasuredCell cell, String counter) {
            Metric metric =
                    Objects.requireNonNull(cell.measurement()).secondary().get(counter);
            return metric == null
                    ? 0
                    : metric.forks().stream()
                            .flatMap(List::stream)
                            .mapToDouble(value -> value)
                            .sum();
        }

        String figure(String name) {
            Amount amount = figures.get(name);
            return amount == null ? Table.NONE : amount.text();
        }

        private static long samples(MeasuredCell cell) {
            Metric samples = cell.measurement() == null
                    ? null
                    : cell.measurement().secondary().get(ExecutorFigures.SAMPLES);
            return samples == null
                    ? 0
                    : samples.forks().stream()
                            .mapToLong(fork -> Math.round(fork.getFirst()))
                            .min()
                            .orElse(0);
        }

        private double atTheLast(List<Double> columns) {
            return columns.reversed().stream()
                    .map(percentiles::get)
                    .filter(Objects::nonNull)
                    .mapToDouble(Amount::centre)
                    .findFirst()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    static List<LatencyComparison> of(List<MeasuredCell> cells) {
        return ComparableCells.of(cells, LatencyShape.class).stream()
                .map(LatencyComparison::of)
                .toList();
    }

    private static LatencyComparison of(ComparableCells group) {
        List<Row> rows = group.cells().stream()
                .filter(cell -> !Omission.isOmitted(cell))
                .map(Row::of)
                .toList();
        List<Double> percentiles = rows.stream()
                .flatMap(row -> row.percentiles().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return new LatencyComparison(
                group.setting(),
                percentiles,
                rows.stream()
                        .sorted(Comparator.comparingDouble(row -> row.atTheLast(percentiles)))
                        .toList(),
                Omission.of(group.cells()));
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return setting.id();
    }

    public String title() {
        return setting.title();
    }

    public Table table() {
        List<String> columns = new ArrayList<>(List.of("executor"));
        percentiles.forEach(percentile -> columns.add("p" + Quantity.plain(percentile)));
        known().forEach(figure -> columns.add(figure.equals(ExecutorFigures.DRIVER) ? "driver late, p99" : "capacity"));
        columns.add("samples a fork");
        return new Table(
                id() + "-table",
                title() + ": from when a machine was due to its end, with the 95% interval over forks;"
                        + " a percentile is left out that fewer than 10 samples, or bursts of them, passed in a fork, or at which"
                        + " the driver of the arrivals was late by more than a tenth of it",
                List.copyOf(columns),
                Omission.below(rows.stream().map(this::cells).toList(), omissions, columns.size()));
    }

    /** Of the figures that have a column, those that a row has: earlier runs have none. */
    private List<String> known() {
        return Stream.of(ExecutorFigures.DRIVER, ExecutorFigures.CAPACITY)
                .filter(figure -> rows.stream().anyMatch(row -> row.figures().containsKey(figure)))
                .toList();
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.executor()));
        for (double percentile : percentiles) {
            Amount amount = row.percentiles().get(percentile);
            cells.add(amount == null ? Table.NONE : amount.text());
        }
        known().forEach(figure -> cells.add(row.figure(figure)));
        cells.add(row.absence().isEmpty() ? Quantity.count(row.samples()) : row.absence());
        return List.copyOf(cells);
    }
}
