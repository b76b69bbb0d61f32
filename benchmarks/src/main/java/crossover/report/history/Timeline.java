package crossover.report.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The runs of one machine in the order in which they began, and what of each figure they say. */
final class Timeline {
    private final String title;
    private final List<PastRun> runs;
    private final Map<String, Step> steps = new HashMap<>();

    /** @param title of the machine, as people are told */
    Timeline(String title, List<PastRun> runs) {
        this.title = title;
        this.runs = runs;
    }

    String title() {
        return title;
    }

    List<PastRun> runs() {
        return runs;
    }

    PastRun last() {
        return runs.getLast();
    }

    /** A trend a figure, without its changes. */
    List<Trend> trends() {
        Map<String, List<PastRun>> having = new LinkedHashMap<>();
        for (PastRun run : runs) {
            run.readings()
                    .keySet()
                    .forEach(figure -> having.computeIfAbsent(figure, any -> new ArrayList<>())
                            .add(run));
        }
        return having.entrySet().stream()
                .map(entry -> trend(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Trend trend(String figure, List<PastRun> with) {
        List<Trend.Point> points = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            PastRun run = with.get(i);
            if (i > 0) {
                Step step = step(with.get(i - 1), run, figure);
                if (!step.isNothing()) {
                    marks.add(step.at(i));
                }
            }
            points.add(new Trend.Point(run.name(), run.started(), reading(run, figure)));
        }
        Reading last = points.getLast().reading();
        return new Trend(figure, last.measure(), last.headline(), title, points, marks, List.of());
    }

    private Step step(PastRun before, PastRun run, String figure) {
        Step step = steps.computeIfAbsent(before.name() + "\n" + run.name(), any -> Step.between(before, run));
        int was = reading(before, figure).definition();
        int is = reading(run, figure).definition();
        return was == is ? step : step.with("definition of the row: " + was + " → " + is);
    }

    private static Reading reading(PastRun run, String figure) {
        return Objects.requireNonNull(run.readings().get(figure));
    }
}
