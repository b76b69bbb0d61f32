package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.chart.drawing.Whisker;
import crossover.report.compare.ForestPlot;
import crossover.report.value.Quantity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;

/** A ratio with its interval a row, on a logarithmic axis around 1: filled where decided, hollow where not. */
public final class ForestChart {
    private static final int ROW = 24;

    private ForestChart() {}

    public static Figure of(ForestPlot forest) {
        return new Figure(
                forest.id(),
                forest.title(),
                "Ratios of times of " + Quantity.counted(forest.rows().size(), "row")
                        + " with their 95% intervals; the table has every row.",
                List.of(),
                sheet -> draw(forest, sheet));
    }

    private static XYChart draw(ForestPlot forest, Sheet sheet) {
        List<ForestPlot.Row> rows = forest.rows();
        double reach = reach(rows);
        NamedRows drawn = new NamedRows(
                sheet,
                rows.stream()
                        .map(row -> new NamedRows.Row(row.name(), Quantity.ratio(row.ratio())))
                        .toList(),
                new NamedRows.Axis(
                        sheet.isNarrow()
                                ? "time ratio: left of 1 is faster"
                                : "time of the other over time of the base: left of 1 is faster, right is slower",
                        -reach,
                        reach,
                        Tick.ratios(reach)),
                ROW);
        return drawn.chart(
                forest.title(),
                pen -> paintMargin(pen, drawn, forest.margin()),
                (pen, index, y) -> paint(pen, drawn.span(pen), rows.get(index), y));
    }

    /** Symmetric around 1, with room for the widest interval up to eightfold. */
    private static double reach(List<ForestPlot.Row> rows) {
        double widest = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.ratio(), row.low(), row.high()))
                .filter(value -> value > 0 && Double.isFinite(value))
                .map(value -> Math.abs(Logarithm.two(value)))
                .max()
                .orElse(1);
        return Math.clamp(widest * 1.1, 0.1, 3);
    }

    /** Differences that do not matter, and the line of none. */
    private static void paintMargin(Overlay.Pen pen, NamedRows drawn, double margin) {
        Theme theme = pen.sheet().theme();
        Rectangle2D area = drawn.area(pen);
        double left = pen.x(-Logarithm.two(1 + margin));
        double right = pen.x(Logarithm.two(1 + margin));
        pen.fill(theme.grid(), new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
        pen.line(theme.muted(), 1, pen.x(0), area.getMinY(), pen.x(0), area.getMaxY());
    }

    private static void paint(Overlay.Pen pen, NamedRows.Span span, ForestPlot.Row row, double y) {
        Theme theme = pen.sheet().theme();
        Color colour = !row.decided() ? theme.muted() : row.ratio() > 1 ? theme.series(3) : theme.series(0);
        if (!Double.isNaN(row.low())) {
            Whisker.level(
                    pen,
                    colour,
                    y,
                    span,
                    new NamedRows.Span(pen.x(Logarithm.two(row.low())), pen.x(Logarithm.two(row.high()))));
        }
        double x = Math.clamp(pen.x(Logarithm.two(row.ratio())), span.left(), span.right());
        Ellipse2D dot = new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7);
        pen.fill(row.decided() ? colour : theme.ground(), dot);
        pen.graphics().setColor(colour);
        pen.graphics().setStroke(new BasicStroke(1.5f));
        pen.graphics().draw(dot);
        pen.value(x, y, row.name() + ": " + row.verdict());
    }
}
