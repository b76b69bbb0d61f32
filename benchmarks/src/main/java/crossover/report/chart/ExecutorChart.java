package crossover.report.chart;

import crossover.report.executor.ExecutorComparison;
import crossover.report.value.Quantity;
import crossover.report.value.Timing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One executor a row: a dot with its interval on a logarithmic axis of time, and every fork as a small ring. */
public final class ExecutorChart {
    private static final int ROW = 30;

    private ExecutorChart() {}

    /** Empty where no executor was measured. */
    public static Optional<Figure> of(ExecutorComparison comparison) {
        List<ExecutorComparison.Row> measured =
                comparison.rows().stream().filter(row -> row.timing() != null).toList();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        comparison.id(),
                        comparison.title(),
                        "Time " + comparison.unit() + " of " + measured.size() + " executors, from "
                                + described(measured.getFirst()) + " to " + described(measured.getLast()) + ".",
                        List.of(),
                        theme -> draw(comparison, theme)));
    }

    private static String described(ExecutorComparison.Row row) {
        return row.executor()
                + (row.timing() == null
                        ? ""
                        : " with " + Quantity.time(row.timing().centre()));
    }

    private static XYChart draw(ExecutorComparison comparison, Theme theme) {
        List<ExecutorComparison.Row> rows = comparison.rows();
        XYChart chart = new XYChart(Theme.WIDTH, 110 + ROW * rows.size());
        theme.apply(chart.getStyler());
        chart.setTitle(comparison.title());
        chart.setXAxisTitle("time " + comparison.unit());
        double[] times = times(rows);
        double low = Math.floor(Math.log10(DoubleStream.of(times).min().orElse(1)));
        double high = Math.ceil(Math.log10(DoubleStream.of(times).max().orElse(10)) + 0.02);
        double span = (high - low) / 0.88;
        chart.getStyler().setXAxisMin(low - 0.02 * span);
        chart.getStyler().setXAxisMax(low + span);
        chart.getStyler().setXAxisTickMarkSpacingHint(Logarithm.spacing(Theme.WIDTH - 230, span, 60));
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> value > high + 0.01 ? Logarithm.BEYOND : Logarithm.time(value));
        chart.getStyler().setYAxisMin(0.4);
        chart.getStyler().setYAxisMax(rows.size() + 0.6);
        chart.getStyler().setYAxisTickMarkSpacingHint(ROW);
        chart.getStyler()
                .setYAxisTickLabelsFormattingFunction(value ->
                        RowAxis.label(rows.size(), value, row -> rows.get(row).title()));
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setMarkerSize(7);
        addDots(chart, rows, theme);
        chart.addAnnotation(new Overlay(pen -> paint(pen, rows, high, theme)));
        return chart;
    }

    private static double[] times(List<ExecutorComparison.Row> rows) {
        return rows.stream()
                .map(ExecutorComparison.Row::timing)
                .filter(Objects::nonNull)
                .flatMap(timing -> timing.forks().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static void addDots(XYChart chart, List<ExecutorComparison.Row> rows, Theme theme) {
        double[] x = rows.stream()
                .map(ExecutorComparison.Row::timing)
                .mapToDouble(timing -> timing == null ? Double.NaN : Math.log10(timing.centre()))
                .toArray();
        double[] y = DoubleStream.iterate(rows.size(), place -> place - 1)
                .limit(rows.size())
                .toArray();
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(x[i])) {
                XYSeries dot = chart.addSeries(rows.get(i).executor(), new double[] {x[i]}, new double[] {y[i]});
                dot.setMarker(SeriesMarkers.CIRCLE);
                dot.setMarkerColor(theme.series(0));
            }
        }
    }

    private static void paint(Overlay.Pen pen, List<ExecutorComparison.Row> rows, double high, Theme theme) {
        Rectangle2D plot = pen.plot();
        pen.clipped(() -> {
            for (int i = 0; i < rows.size(); i++) {
                Timing timing = rows.get(i).timing();
                if (timing != null) {
                    paintForks(pen, timing, pen.y(rows.size() - i), theme.series(0));
                }
            }
        });
        double edge = pen.x(high) + 12;
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(edge, plot.getMinY(), plot.getMaxX() - edge + 2, plot.getHeight()));
        Font small = Theme.font(Font.PLAIN, 12);
        for (int i = 0; i < rows.size(); i++) {
            double y = pen.y(rows.size() - i);
            Timing timing = rows.get(i).timing();
            if (timing == null) {
                String reason = rows.get(i).absence();
                pen.text(reason, small, theme.muted(), Overlay.Anchor.LEFT, plot.getMinX() + 12, y);
            } else {
                String time = Quantity.time(timing.centre());
                pen.text(time, small, theme.text(), Overlay.Anchor.RIGHT, plot.getMaxX() - 2, y);
            }
        }
    }

    private static void paintForks(Overlay.Pen pen, Timing timing, double y, Color colour) {
        if (timing.hasInterval()) {
            double low = pen.x(Math.log10(timing.low()));
            double high = pen.x(Math.log10(timing.high()));
            pen.line(colour, 2, low, y, high, y);
            pen.line(colour, 2, low, y - 4, low, y + 4);
            pen.line(colour, 2, high, y - 4, high, y + 4);
        }
        pen.graphics().setColor(colour);
        pen.graphics().setStroke(new BasicStroke(1));
        for (double fork : timing.forks()) {
            double x = pen.x(Math.log10(fork));
            pen.graphics().draw(new Ellipse2D.Double(x - 2.5, y + 6, 5, 5));
        }
    }
}
