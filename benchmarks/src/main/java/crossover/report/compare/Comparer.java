package crossover.report.compare;

import crossover.report.sweep.SweepResults;
import crossover.results.Run;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/** From runs to the model: matches rows, has them judged together, and takes the means over what all have. */
final class Comparer {
    private final Run base;
    private final List<Run> others;
    private final ComparisonOptions options;
    private final List<String> names;
    private final SweepResults baseSweeps;

    Comparer(Run base, List<Run> others, ComparisonOptions options) {
        this.base = base;
        this.others = others;
        this.options = options;
        names = RunNames.distinct(base, others);
        baseSweeps = SweepResults.of(base);
    }

    ComparisonReport compare() {
        RunRows baseRows = new RunRows(base, options);
        List<List<MatchedRow>> matched = new ArrayList<>();
        for (int index = 0; index < others.size(); index++) {
            RunRows rows = new RunRows(others.get(index), options);
            matched.add(new RowMatcher(baseRows, rows, names.getFirst(), names.get(index + 1)).match());
        }
        List<List<ComparedRow>> judged = judged(matched);
        CommonRows common = CommonRows.of(judged);
        List<ComparedRun> runs = new ArrayList<>();
        for (int index = 0; index < others.size(); index++) {
            runs.add(run(index, judged.get(index), common.geometricMean(judged.get(index))));
        }
        return new ComparisonReport(
                names.getFirst(), options.margin(), runs, common.rows().size(), common.all(), common.leftOut());
    }

    private List<List<ComparedRow>> judged(List<List<MatchedRow>> matched) {
        List<CellPair> pairs = matched.stream()
                .flatMap(List::stream)
                .flatMap(MatchedRow::stream)
                .toList();
        Iterator<Comparison> comparisons =
                Family.compare(pairs, options.margin()).iterator();
        List<List<ComparedRow>> judged = new ArrayList<>();
        for (int index = 0; index < matched.size(); index++) {
            String name = names.get(index + 1);
            List<ComparedRow> rows = new ArrayList<>();
            for (MatchedRow row : matched.get(index)) {
                Comparison comparison =
                        row.pair() == null ? Comparison.notComparable(row.reason()) : comparisons.next();
                rows.add(row.compared(name, comparison));
            }
            judged.add(List.copyOf(rows));
        }
        return judged;
    }

    private ComparedRun run(int index, List<ComparedRow> rows, OptionalDouble mean) {
        Run other = others.get(index);
        return new ComparedRun(
                names.get(index + 1),
                EnvironmentDifferences.setting(base.environment(), other.environment()),
                EnvironmentDifferences.between(base.environment(), other.environment()),
                rows,
                mean,
                CrossoverShift.between(baseSweeps, SweepResults.of(other)));
    }
}
