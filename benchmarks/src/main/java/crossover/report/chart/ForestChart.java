package crossover.report.chart;

import crossover.report.compare.ForestPlot;
import crossover.report.value.Quantity;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A ratio with its interval a row, on a logarithmic axis around 1: filled where decided, hollow where not. */
public final class ForestChart {
    private static final int ROW = 24;

    /** The share of the width that the rows' names take. */
    private static final double NAMES = 0.42;

    private ForestChart() {}

    public static Figure of(ForestPlot forest) {
        return new Figure(
                forest.id(),
                forest.title(),
                "Ratios of times of " + Quantity.counted(forest.rows().size(), "row")
                        + " with their 95% intervals; the table has every row.",
                List.of(),
                theme -> draw(forest, theme));
    }

    private static XYChart draw(ForestPlot forest, Theme theme) {
        List<ForestPlot.Row> rows = forest.rows();
        XYChart chart = new XYChart(Theme.WIDTH, 110 + ROW * rows.size());
        theme.apply(chart.getStyler());
        chart.setTitle(forest.title());
        chart.setXAxisTitle("time of the other over time of the base: left of 1 is faster, right is slower");
        double reach = reach(rows);
        double left = -reach - 2 * reach * NAMES / (1 - NAMES);
        chart.getStyler().setXAxisMin(left);
        chart.getStyler().setXAxisMax(reach);
        chart.getStyler().setXAxisTickMarkSpacingHint(80);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> value < -reach ? Logarithm.BEYOND : Quantity.ratio(Math.pow(2, value)));
        chart.getStyler().setYAxisMin(0.4);
        chart.getStyler().setYAxisMax(rows.size() + 0.6);
        chart.getStyler().setYAxisTicksVisible(false);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setMarkerSize(7);
        for (int i = 0; i < rows.size(); i++) {
            XYSeries dot = chart.addSeries(
                    i + " " + rows.get(i).name(),
                    new double[] {Logarithm.two(rows.get(i).ratio())},
                    new double[] {rows.size() - i});
            dot.setMarker(SeriesMarkers.CIRCLE);
            dot.setMarkerColor(colour(rows.get(i), theme));
        }
        chart.addAnnotation(new Overlay(pen -> paint(pen, rows, -reach, theme)));
        return chart;
    }

    /** Symmetric around 1, with room for the widest interval up to eightfold. */
    private static double reach(List<ForestPlot.Row> rows) {
        double widest = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.ratio(), row.low(), row.high()))
                .filter(value -> value > 0)
                .map(value -> Math.abs(Logarithm.two(value)))
                .max()
                .orElse(1);
        return Math.clamp(widest * 1.1, 0.1, 3);
    }

    private static Color colour(ForestPlot.Row row, Theme theme) {
        if (!row.decided()) {
            return theme.muted();
        }
        return row.ratio() > 1 ? theme.series(3) : theme.series(0);
    }

    private static void paint(Overlay.Pen pen, List<ForestPlot.Row> rows, double least, Theme theme) {
        double edge = pen.x(least);
        Rectangle2D plot = pen.plot();
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(
                        plot.getMinX() - 4, plot.getMinY() - 1, edge - plot.getMinX(), plot.getHeight() + 2));
        pen.line(theme.muted(), 1, pen.x(0), plot.getMinY(), pen.x(0), plot.getMaxY());
        Font small = Theme.font(Font.PLAIN, 11);
        for (int i = 0; i < rows.size(); i++) {
            ForestPlot.Row row = rows.get(i);
            double y = pen.y(rows.size() - i);
            pen.text(row.name(), small, theme.muted(), Overlay.Anchor.RIGHT, edge - 14, y);
            if (!Double.isNaN(row.low())) {
                double low = Math.max(pen.x(Logarithm.two(row.low())), edge);
                double high = Math.min(pen.x(Logarithm.two(row.high())), plot.getMaxX());
                pen.line(colour(row, theme), 2, low, y, high, y);
            }
        }
    }
}
