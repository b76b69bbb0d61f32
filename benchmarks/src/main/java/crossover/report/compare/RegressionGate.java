package crossover.report.compare;

import crossover.report.value.PlainText;
import crossover.statistics.Verdict;
import java.util.List;

/**
 * What fails a build: rows called slower whose whole 95% interval lies above {@code 1 + margin}. Amounts, such as
 * allocation, are never slower.
 *
 * @param margin 0 for every row called slower
 */
public record RegressionGate(double margin) {

    public List<ComparedRow> failing(ComparisonReport report) {
        return report.allRows().stream()
                .filter(row -> row.verdict() == Verdict.SLOWER
                        && !row.amount()
                        && row.comparison().low95() > 1 + margin)
                .toList();
    }

    /** A failing row in one line. */
    public String line(ComparedRow row) {
        return PlainText.oneLine(row.name() + " in " + row.run()) + " is "
                + Wording.times(row.comparison().ratio(), false) + " " + Wording.interval(row);
    }

    @Override
    public String toString() {
        return margin == 0 ? "slower" : "slower:" + Wording.percent(margin);
    }
}
