package crossover.report.tracker;

import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import java.util.List;
import java.util.function.Function;

/** What keeps figures over time. */
public enum Tracker {
    /** github-action-benchmark, its tool {@code customSmallerIsBetter}. */
    GITHUB(GithubExport::of),
    /** Bencher's metric format. */
    BENCHER(BencherExport::of),
    /** OpenMetrics 1.0, which Prometheus reads. */
    OPENMETRICS(OpenMetricsExport::of);

    private final Function<PastRun, String> export;

    Tracker(Function<PastRun, String> export) {
        this.export = export;
    }

    /** The text; of a run without figures one without any. */
    public String of(PastRun run) {
        return export.apply(run);
    }

    /** Those of which less is better. A gain is the same times once more, the other way round. */
    public static List<Reading> figures(PastRun run) {
        return run.readings().values().stream()
                .filter(reading -> reading.measure().isLessBetter())
                .toList();
    }
}
