package crossover.report.chart;

import crossover.report.model.Breakdown;
import crossover.report.model.Contender;
import crossover.report.model.Series;
import java.util.List;

/** What a title says of simulated devices: a picture travels without the page that marks them. */
final class Simulated {
    private Simulated() {}

    /** {@code  (cuda:0 is simulated)}; empty where none is. */
    static String in(List<Series> series) {
        return of(series.stream().map(Series::contender).toList());
    }

    static String in(Breakdown breakdown) {
        return of(List.of(breakdown.contender()));
    }

    private static String of(List<Contender> contenders) {
        List<String> simulated = contenders.stream()
                .filter(Contender::simulated)
                .map(Contender::selector)
                .distinct()
                .toList();
        return simulated.isEmpty()
                ? ""
                : " (" + String.join(", ", simulated) + (simulated.size() == 1 ? " is simulated)" : " are simulated)");
    }
}
