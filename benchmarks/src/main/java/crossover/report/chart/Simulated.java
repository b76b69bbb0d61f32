package crossover.report.chart;

import crossover.report.model.Simulations;
import crossover.results.Environment;
import crossover.sweep.Line;
import java.util.Collection;
import java.util.List;

/** What a title says of simulated devices: a picture travels without the page that marks them. */
final class Simulated {
    private Simulated() {}

    /** {@code  (cuda:0 is simulated)}; empty where none is. */
    static String in(List<Line> lines) {
        return among(lines.stream().map(Line::device).toList());
    }

    static String among(Collection<Environment.Device> devices) {
        String simulated = Simulations.among(devices);
        return simulated.isEmpty() ? "" : " (" + simulated + ")";
    }
}
