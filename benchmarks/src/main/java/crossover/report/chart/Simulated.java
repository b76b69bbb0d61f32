package crossover.report.chart;

import crossover.report.model.Contender;
import crossover.report.model.Series;
import java.util.List;

/** What a title says of simulated devices: a picture travels without the page that marks them. */
final class Simulated {
    private Simulated() {}

    /** {@code  (cuda:0 is simulated)}; empty where none is. */
    static String in(List<Series> series) {
        List<String> simulated = series.stream()
                .map(Series::contender)
                .filter(Contender::simulated)
                .map(Contender::selector)
                .distinct()
                .toList();
        return simulated.isEmpty()
                ? ""
                : " (" + String.join(", ", simulated) + (simulated.size() == 1 ? " is simulated)" : " are simulated)");
    }
}
