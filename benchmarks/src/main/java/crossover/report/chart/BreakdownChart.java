package crossover.report.chart;

import crossover.report.sweep.Breakdown;
import crossover.report.value.Quantity;
import crossover.report.value.SimulationNotice;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A bar a size, as long as a whole round trip: its parts by the share of the time that they take, then what is left. */
public final class BreakdownChart {
    static final String REST = "launch, synchronisation";

    private static final List<String> PARTS = List.of("upload", "kernel", "download", REST);
    private static final int[] COLOURS = {3, 0, 2};
    private static final int ROW = 28;
    private static final double BAR = 9;

    /** Of what is only the most that a part can have taken. */
    private static final double THIN = 2;

    private static final double LAST = 1.16;

    private BreakdownChart() {}

    /** Where a bar lies: its middle, and half its height. */
    private record Stripe(double y, double half) {}

    public static Figure of(Breakdown breakdown) {
        return new Figure(
                breakdown.id(),
                title(breakdown),
                "Shares of upload, kernel, download and the rest in a round trip, at "
                        + breakdown.rows().size() + " sizes from "
                        + breakdown.where(breakdown.rows().getFirst()) + " to "
                        + breakdown.where(breakdown.rows().getLast()) + " " + breakdown.unit() + "."
                        + (breakdown.rows().stream().anyMatch(Breakdown.Row::isBounded)
                                ? " A thin bar is the most that a part can have taken: it is too short for the clock."
                                : ""),
                List.of(),
                theme -> draw(breakdown, theme));
    }

    private static String title(Breakdown breakdown) {
        return breakdown.title() + SimulationNotice.inTitle(List.of(breakdown.device()));
    }

    private static XYChart draw(Breakdown breakdown, Theme theme) {
        List<Breakdown.Row> rows = breakdown.rows();
        XYChart chart = new XYChart(Theme.WIDTH, 140 + ROW * rows.size());
        theme.apply(chart.getStyler());
        chart.setTitle(title(breakdown));
        chart.setXAxisTitle("share of the round trip");
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(LAST);
        chart.getStyler().setXAxisTickMarkSpacingHint(120);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> value > 1.001 ? Logarithm.BEYOND : Math.round(100 * value) + "%");
        // A row more than there are sizes, for the key.
        chart.getStyler().setYAxisMin(0.4);
        chart.getStyler().setYAxisMax(rows.size() + 1.6);
        chart.getStyler().setYAxisTickMarkSpacingHint(ROW);
        chart.getStyler()
                .setYAxisTickLabelsFormattingFunction(
                        value -> RowAxis.label(rows.size(), value, row -> breakdown.where(rows.get(row))));
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        // XChart's own stacked bars stand upright: a series without a mark gives the axes, the overlay the rest.
        chart.addSeries("shares", new double[] {0, 1}, new double[] {1, rows.size()})
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(theme.ground());
        chart.addAnnotation(new Overlay(pen -> paint(pen, rows, theme)));
        return chart;
    }

    private static Color colour(String part, Theme theme) {
        int index = PARTS.indexOf(part);
        return index < COLOURS.length ? theme.series(COLOURS[index]) : theme.grid();
    }

    private static void paint(Overlay.Pen pen, List<Breakdown.Row> rows, Theme theme) {
        Rectangle2D plot = pen.plot();
        double edge = pen.x(1) + 2;
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(edge, plot.getMinY() - 2, plot.getMaxX() - edge + 2, plot.getHeight() + 4));
        for (int i = 0; i < rows.size(); i++) {
            Breakdown.Row row = rows.get(i);
            double y = pen.y(rows.size() - (double) i);
            double from = 0;
            for (Breakdown.Part part : row.parts()) {
                Stripe stripe = new Stripe(y, part.atMost() ? THIN : BAR);
                from = bar(pen, from, part.timing().centre() / row.whole(), stripe, colour(part.name(), theme));
            }
            bar(pen, from, row.rest() / row.whole(), new Stripe(y, BAR), theme.grid());
            pen.text(
                    Quantity.time(row.trip().centre()),
                    Theme.font(Font.PLAIN, 12),
                    theme.text(),
                    Overlay.Anchor.RIGHT,
                    plot.getMaxX() - 2,
                    y);
        }
        paintKey(pen, pen.y(rows.size() + 1.0), theme);
    }

    private static double bar(Overlay.Pen pen, double from, double share, Stripe stripe, Color colour) {
        double left = pen.x(from);
        pen.fill(
                colour,
                new Rectangle2D.Double(left, stripe.y - stripe.half, pen.x(from + share) - left, 2 * stripe.half));
        return from + share;
    }

    private static void paintKey(Overlay.Pen pen, double y, Theme theme) {
        Font small = Theme.font(Font.BOLD, 12);
        double left = pen.x(0);
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(
                        left - 1, pen.plot().getMinY() - 2, pen.plot().getWidth() + 3, 1.1 * ROW));
        for (String part : PARTS) {
            pen.fill(colour(part, theme), new Rectangle2D.Double(left, y - 6, 12, 12));
            pen.text(part, small, theme.text(), Overlay.Anchor.LEFT, left + 17, y);
            left += 17 + pen.width(part, small) + 24;
        }
    }
}
