package crossover.report.tracker;

import crossover.report.history.PastRun;
import crossover.results.format.BencherMetric;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bencher's metric format, an object a benchmark and in it one a measure: https://bencher.dev/docs/reference/bencher-metric-format/. */
final class BencherExport {
    private BencherExport() {}

    static String of(PastRun run) {
        Map<String, Map<String, BencherMetric>> benchmarks = new LinkedHashMap<>();
        Tracker.figures(run)
                .forEach(figure -> benchmarks.put(
                        figure.figure(),
                        Map.of(
                                figure.measure().slug(),
                                figure.hasInterval()
                                        ? new BencherMetric(figure.value(), figure.low(), figure.high())
                                        : new BencherMetric(figure.value(), null, null))));
        return BencherMetric.toJson(benchmarks);
    }
}
