package crossover.report.executor;

import crossover.report.value.MeasuredCell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a run says of executors.
 *
 * @param comparisons saturated executors before idle ones
 * @param amounts one figure an executor
 */
public record ExecutorResults(
        List<ExecutorComparison> comparisons,
        List<Scaling> scalings,
        List<LatencyComparison> latencies,
        List<AmountComparison> amounts) {

    public static ExecutorResults of(List<MeasuredCell> cells) {
        List<ExecutorComparison> comparisons = ExecutorComparison.of(cells).stream()
                .sorted(Comparator.comparing(comparison -> comparison.setting().idle()))
                .toList();
        return new ExecutorResults(
                comparisons,
                Scaling.of(comparisons),
                LatencyComparison.of(cells),
                Arrays.stream(AmountComparison.Kind.values())
                        .flatMap(kind -> AmountComparison.of(cells, kind).stream())
                        .toList());
    }

    public boolean isEmpty() {
        return comparisons.isEmpty() && latencies.isEmpty() && amounts.isEmpty();
    }
}
