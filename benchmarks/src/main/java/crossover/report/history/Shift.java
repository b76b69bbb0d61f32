package crossover.report.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one measure on one machine whose newest change is at the same run: most often of one cause.
 *
 * @param trends at least one
 */
public record Shift(List<Trend> trends) {

    /** In the order of the history: the newest first. */
    public static List<Shift> of(History history) {
        Map<List<String>, List<Trend>> together = new LinkedHashMap<>();
        for (Trend trend : history.changed()) {
            Change change = trend.changes().getLast();
            together.computeIfAbsent(
                            List.of(
                                    trend.machine(),
                                    change.run(),
                                    trend.measure().name()),
                            any -> new ArrayList<>())
                    .add(trend);
        }
        return together.values().stream().map(Shift::new).toList();
    }

    public String machine() {
        return trends.getFirst().machine();
    }

    /** {@code 1.057 to 1.064 times slower since RUN (2026-04-02); with it changed: …}; of one figure, with its interval. */
    public String sentence() {
        Change first = trends.getFirst().changes().getLast();
        if (trends.size() == 1) {
            return first.sentence();
        }
        List<String> parts = new ArrayList<>();
        for (boolean more : List.of(true, false)) {
            double[] ratios = trends.stream()
                    .mapToDouble(trend -> trend.changes().getLast().point().ratio())
                    .filter(ratio -> ratio >= 1 == more)
                    .sorted()
                    .toArray();
            if (ratios.length > 0) {
                String of = ratios.length == trends.size() ? "" : ratios.length + " of them ";
                double least = more ? ratios[0] : ratios[ratios.length - 1];
                double most = more ? ratios[ratios.length - 1] : ratios[0];
                parts.add(of + first.measure().changed(least, most));
            }
        }
        return String.join(", ", parts) + first.when();
    }
}
