package crossover.report.compare;

import crossover.report.value.Quantity;
import crossover.report.value.ShortText;
import crossover.statistics.Verdict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Ratios of times on one axis: another run against a base.
 *
 * @param id stable, fit for a file's name
 * @param margin the relative difference that does not matter, such as 0.02
 * @param rows in the order drawn, from the top
 */
public record ForestPlot(String id, String title, double margin, List<Row> rows) {
    /** What a plot can hold and still be read, and a page still load. */
    private static final int MOST_ROWS = 32;

    private static final int LONGEST_NAME = 60;

    /**
     * @param ratio time of the other over time of the base: above 1 is slower
     * @param low lower end of the 95% interval; NaN where there is none
     * @param decided whether the row is faster or slower for certain
     */
    public record Row(String name, double ratio, double low, double high, boolean decided, String verdict) {
        static Row of(ComparedRow row, List<ComparedRow> all) {
            return new Row(
                    ShortText.of(distinct(row, all), LONGEST_NAME) + (row.simulated() ? " (simulated)" : ""),
                    row.comparison().ratio(),
                    row.comparison().low95(),
                    row.comparison().high95(),
                    ForestPlot.decided(row),
                    Wording.verdict(row));
        }

        /** The short name with the values of those parameters that tell the benchmark's rows apart. */
        private static String distinct(ComparedRow row, List<ComparedRow> all) {
            StringBuilder name = new StringBuilder(row.shortName().replace("Benchmark", ""));
            row.key().params().forEach((parameter, value) -> {
                boolean telling = all.stream()
                        .filter(other -> other.benchmark().equals(row.benchmark()))
                        .anyMatch(other -> !value.equals(other.key().params().get(parameter)));
                name.append(telling ? " " + value : "");
            });
            return name.toString();
        }
    }

    /** Of the most telling rows; without any where no row has a ratio of times. */
    public static ForestPlot of(ComparisonReport report, ComparedRun other, String id) {
        List<ComparedRow> drawn = mostTelling(other.rows());
        boolean some = drawn.stream().anyMatch(ComparedRow::simulated);
        String title = other.name() + " against " + report.base() + (some ? " (some rows are simulated)" : "");
        return new ForestPlot(
                id,
                drawn.size() < other.rows().size()
                        ? title + ": " + drawn.size() + " of "
                                + Quantity.counted(other.rows().size(), "row")
                        : title,
                report.margin(),
                drawn.stream()
                        .sorted(Comparator.comparing(ComparedRow::shortName)
                                .thenComparing(row -> row.key().params().values(), ForestPlot::byValue))
                        .map(row -> Row.of(row, other.rows()))
                        .toList());
    }

    /** Decided rows before undecided ones, larger differences before smaller ones. */
    private static List<ComparedRow> mostTelling(List<ComparedRow> rows) {
        return rows.stream()
                .filter(row -> row.hasRatio() && !row.amount())
                .sorted(Comparator.comparing((ComparedRow row) -> !decided(row))
                        .thenComparing(
                                row -> -Math.abs(Math.log(row.comparison().ratio()))))
                .limit(MOST_ROWS)
                .toList();
    }

    /** Numbers as numbers. */
    private static int byValue(Collection<String> one, Collection<String> other) {
        Iterator<String> others = other.iterator();
        for (String value : one) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = byValue(value, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int byValue(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    }

    private static boolean decided(ComparedRow row) {
        return row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER;
    }
}
