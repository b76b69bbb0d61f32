package crossover.report.tracker;

import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.results.format.GithubEntry;

/** github-action-benchmark's own JSON, an entry a figure: https://github.com/benchmark-action/github-action-benchmark, 'Examples'. */
final class GithubExport {
    private GithubExport() {}

    static String of(PastRun run) {
        return GithubEntry.toJson(
                Tracker.figures(run).stream().map(figure -> entry(figure, run)).toList());
    }

    private static GithubEntry entry(Reading figure, PastRun run) {
        return new GithubEntry(
                figure.figure(),
                figure.measure().unit(),
                figure.value(),
                figure.hasInterval() ? "[" + figure.low() + ", " + figure.high() + "]" : null,
                (figure.hasInterval() ? "range: 95% interval over forks" : "one fork, or no raw values: no interval")
                        + "\nrun: " + run.name() + "\nprofile: "
                        + run.setting().profile());
    }
}
