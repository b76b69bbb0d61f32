package crossover.report.compare;

import crossover.report.sweep.SweepResults;
import crossover.report.value.ShortNames;
import crossover.results.Run;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

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
        List<List<Difference>> differences = new ArrayList<>();
        for (int index = 0; index < others.size(); index++) {
            RunRows rows = new RunRows(others.get(index), options);
            differences.add(differences(baseRows, rows, others.get(index)));
            matched.add(
                    new RowMatcher(baseRows, rows, names.getFirst(), names.get(index + 1), tookTurns(others.get(index)))
                            .match());
        }
        List<List<ComparedRow>> judged = judged(matched);
        CommonRows common = CommonRows.of(judged);
        List<ComparedRun> runs = new ArrayList<>();
        for (int index = 0; index < others.size(); index++) {
            runs.add(run(index, judged.get(index), differences.get(index), common.geometricMean(judged.get(index))));
        }
        return new ComparisonReport(
                names.getFirst(), options.margin(), runs, common.rows().size(), common.all(), common.leftOut());
    }

    private List<List<ComparedRow>> judged(List<List<MatchedRow>> matched) {
        List<CellPair> pairs = matched.stream()
                .flatMap(List::stream)
                .flatMap(MatchedRow::stream)
                .toList();
        Map<String, String> display = ShortNames.of(matched.stream()
                .flatMap(List::stream)
                .map(row -> row.key().cell().benchmark())
                .toList());
        Iterator<Comparison> comparisons =
                Family.compare(pairs, options.margin()).iterator();
        List<List<ComparedRow>> judged = new ArrayList<>();
        for (int index = 0; index < matched.size(); index++) {
            String name = names.get(index + 1);
            List<ComparedRow> rows = new ArrayList<>();
            for (MatchedRow row : matched.get(index)) {
                Comparison comparison =
                        row.pair() == null ? Comparison.notComparable(row.reason()) : comparisons.next();
                rows.add(row.compared(
                        name,
                        display.getOrDefault(
                                row.key().cell().benchmark(), row.key().cell().benchmark()),
                        comparison));
            }
            judged.add(List.copyOf(rows));
        }
        return judged;
    }

    private boolean tookTurns(Run other) {
        return base.record() != null && other.record() != null && base.record().tookTurnsWith(other.record());
    }

    private List<Difference> differences(RunRows baseRows, RunRows rows, Run other) {
        // Runs of ours say of their JVM what their rows say again.
        Set<Difference> differences =
                new LinkedHashSet<>(EnvironmentDifferences.between(base.environment(), other.environment()));
        boolean planned = base.record() != null && other.record() != null;
        differences.addAll(EnvironmentDifferences.ofRows(baseRows, rows, planned));
        return List.copyOf(differences);
    }

    private ComparedRun run(int index, List<ComparedRow> rows, List<Difference> differences, OptionalDouble mean) {
        Run other = others.get(index);
        return new ComparedRun(
                names.get(index + 1),
                tookTurns(other)
                        ? Wording.inBlocks(differences, rows)
                        : EnvironmentDifferences.setting(base.environment(), other.environment(), differences),
                differences,
                rows,
                mean,
                CrossoverShift.between(baseSweeps, SweepResults.of(other)),
                tookTurns(other));
    }
}
