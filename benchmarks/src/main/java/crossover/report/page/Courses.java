package crossover.report.page;

import crossover.report.chart.TrendChart;
import crossover.report.chart.drawing.Figure;
import crossover.report.history.History;
import crossover.report.history.Shift;
import crossover.report.history.Trend;
import crossover.report.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The charts of a history, and what changed in words. */
final class Courses {
    /** Characters of drawings, so that the page stays under 2 MB. */
    private static final int MOST_DRAWING = 1_300_000;

    /** A single run says nothing of a course. */
    private static final int FEWEST_RUNS = 2;

    private Courses() {}

    /** By the trend's id: those that changed, then those that a person is told of first, as many as there is room for. */
    static Map<String, IndexView.Course> of(History history) {
        Map<String, IndexView.Course> courses = new LinkedHashMap<>();
        int drawn = 0;
        for (Trend trend : history.trends()) {
            boolean told = trend.headline() || !trend.changes().isEmpty();
            if (!told || trend.points().size() < FEWEST_RUNS) {
                continue;
            }
            Figure figure = TrendChart.of(trend);
            String svg = figure.inline();
            String narrow = figure.inlineNarrow();
            drawn += svg.length() + narrow.length();
            if (drawn > MOST_DRAWING) {
                break;
            }
            courses.put(trend.id(), new IndexView.Course(figure.title(), PageView.Picture.drawn(figure, svg, narrow)));
        }
        return courses;
    }

    /** @param drawn the ids of the charts that there are */
    static List<IndexView.ShiftView> answers(History history, Set<String> drawn) {
        return Shift.of(history).stream().map(shift -> answer(shift, drawn)).toList();
    }

    private static IndexView.ShiftView answer(Shift shift, Set<String> drawn) {
        List<IndexView.ChangeView> each = shift.trends().stream()
                .map(trend -> new IndexView.ChangeView(
                        trend.figure(),
                        trend.changes().getLast().sentence(),
                        drawn.contains(trend.id()) ? trend.id() : ""))
                .toList();
        IndexView.ChangeView first = each.getFirst();
        return each.size() == 1
                ? new IndexView.ShiftView(first.figure(), shift.machine(), shift.sentence(), first.chart(), List.of())
                : new IndexView.ShiftView(
                        Quantity.counted(each.size(), "figure"), shift.machine(), shift.sentence(), "", each);
    }
}
