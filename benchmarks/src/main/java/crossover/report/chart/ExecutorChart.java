package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.chart.drawing.Whisker;
import crossover.report.executor.ExecutorComparison;
import crossover.report.value.Quantity;
import crossover.report.value.Timing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;

/** One executor a row: a dot with its interval on a logarithmic axis of time, and every fork as a small ring. */
public final class ExecutorChart {
    private static final int ROW = 30;

    private ExecutorChart() {}

    /** Empty where no executor was measured. */
    public static Optional<Figure> of(ExecutorComparison comparison) {
        return of(comparison.id(), comparison.title(), comparison.rows(), comparison.unit());
    }

    /** The first rows alone, under an id of their own. */
    public static Optional<Figure> ofFirst(ExecutorComparison comparison, int most) {
        List<ExecutorComparison.Row> rows = comparison.rows();
        String title = rows.size() <= most
                ? comparison.title()
                : comparison.title() + ": the first " + most + " of " + rows.size();
        return of("first-" + comparison.id(), title, rows.subList(0, Math.min(most, rows.size())), comparison.unit());
    }

    private static Optional<Figure> of(String id, String title, List<ExecutorComparison.Row> rows, String unit) {
        List<ExecutorComparison.Row> measured =
                rows.stream().filter(row -> row.timing() != null).toList();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        id,
                        title,
                        "Time " + unit + " of " + measured.size() + " executors, from " + described(measured.getFirst())
                                + " to " + described(measured.getLast()) + ".",
                        List.of(),
                        sheet -> draw(title, rows, unit, sheet)));
    }

    private static String described(ExecutorComparison.Row row) {
        return row.executor()
                + (row.timing() == null
                        ? ""
                        : " with " + Quantity.time(row.timing().centre()));
    }

    private static XYChart draw(String title, List<ExecutorComparison.Row> rows, String unit, Sheet sheet) {
        Range times = Range.of(rows.stream()
                .map(ExecutorComparison.Row::timing)
                .filter(Objects::nonNull)
                .flatMap(timing -> timing.forks().stream())
                .mapToDouble(Math::log10)
                .toArray());
        double low = Math.floor(times.low());
        double high = Math.max(low + 1, Math.ceil(times.high() + 0.02));
        NamedRows drawn = new NamedRows(
                sheet,
                rows.stream()
                        .map(row -> new NamedRows.Row(row.title(), figure(row.timing())))
                        .toList(),
                new NamedRows.Axis("time " + unit, low, high, Tick.times(low, high)),
                ROW);
        return drawn.chart(title, (pen, index, y) -> {
            ExecutorComparison.Row row = rows.get(index);
            if (row.timing() == null) {
                Font font = Theme.font(Font.PLAIN, 12);
                NamedRows.Span span = drawn.span(pen);
                String reason = Sheet.fitting(row.absence(), font, span.right() - span.left() - 12);
                pen.text(reason, font, sheet.theme().muted(), Overlay.Anchor.LEFT, span.left() + 12, y);
            } else {
                paint(pen, drawn.span(pen), row.timing(), y);
                pen.value(
                        pen.x(Math.log10(row.timing().centre())),
                        y,
                        row.title() + ": " + row.timing().text());
            }
        });
    }

    private static String figure(@Nullable Timing timing) {
        return timing == null ? "" : Quantity.time(timing.centre());
    }

    private static void paint(Overlay.Pen pen, NamedRows.Span span, Timing timing, double y) {
        Color colour = pen.sheet().theme().series(0);
        if (timing.hasInterval()) {
            Whisker.level(
                    pen,
                    colour,
                    y,
                    span,
                    new NamedRows.Span(pen.x(Math.log10(timing.low())), pen.x(Math.log10(timing.high()))));
        }
        double centre = pen.x(Math.log10(timing.centre()));
        pen.fill(colour, new Ellipse2D.Double(centre - 4, y - 4, 8, 8));
        pen.graphics().setColor(colour);
        pen.graphics().setStroke(new BasicStroke(1));
        for (double fork : timing.forks()) {
            double x = pen.x(Math.log10(fork));
            if (span.holds(x)) {
                pen.graphics().draw(new Ellipse2D.Double(x - 2.5, y + 6, 5, 5));
            }
        }
    }
}
