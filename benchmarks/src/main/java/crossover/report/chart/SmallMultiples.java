package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Charts on the same axes, since more than a few lines in one cannot be told apart. */
final class SmallMultiples {
    static final int MOST_SERIES = 6;

    private SmallMultiples() {}

    /**
     * @param lines lowest first
     * @param drawing of some of the lines under a title
     */
    static <T> List<Figure> of(
            String id,
            String title,
            List<T> lines,
            Function<T, String> name,
            BiFunction<String, List<T>, Figure.Drawing> drawing) {
        int charts = (lines.size() + MOST_SERIES - 1) / MOST_SERIES;
        List<Figure> figures = new ArrayList<>();
        for (int chart = 0; chart < charts; chart++) {
            // As many lines in each as in the others, or one fewer.
            List<T> part = lines.subList(lines.size() * chart / charts, lines.size() * (chart + 1) / charts);
            String partTitle = charts == 1 ? title : title + " (" + (chart + 1) + " of " + charts + ")";
            figures.add(new Figure(
                    id + (charts == 1 ? "" : "-" + (chart + 1)),
                    partTitle,
                    "Lines of time for "
                            + String.join(", ", part.stream().map(name).toList()) + ", lowest first.",
                    List.of(),
                    drawing.apply(partTitle, part)));
        }
        return figures;
    }
}
