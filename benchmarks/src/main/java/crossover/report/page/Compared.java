package crossover.report.page;

import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.page.section.ReportedRun;
import crossover.report.value.Table;
import java.util.List;

/**
 * What a page says of several runs together.
 *
 * @param beside all of them in one table; without rows where there are fewer than three
 * @param pages one for each run but the first
 */
record Compared(Table beside, List<ComparisonPage> pages) {
    private static final Table NOTHING = new Table("side-by-side", "", List.of(), List.of());

    static Compared of(List<ReportedRun> runs, ComparisonOptions options) {
        if (runs.size() < 2) {
            return new Compared(NOTHING, List.of());
        }
        ComparisonReport report = ComparisonReport.of(
                runs.getFirst().run(),
                runs.stream().skip(1).map(ReportedRun::run).toList(),
                options);
        // Of two, each line stands in what is said of them already.
        Table beside = runs.size() > 2 ? SideBySide.runs(runs, report) : NOTHING;
        return new Compared(beside, ComparisonPage.of(runs, report));
    }
}
