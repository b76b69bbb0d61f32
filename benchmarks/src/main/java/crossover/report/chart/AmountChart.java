package crossover.report.chart;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One bar a row from zero, with its interval, every fork as a small ring, and the amount in figures. */
public final class AmountChart {
    private static final int ROW = 26;
    private static final double BAR = 7;
    private static final double FIGURES = 0.12;
    private static final Font NAME = Theme.font(Font.PLAIN, 12);

    /** Pixels beside a name. */
    private static final double GAP = 20;

    private AmountChart() {}

    /** Empty where there is no bar. */
    public static Optional<Figure> of(Bars bars) {
        List<Bars.Bar> rows = bars.bars();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        bars.id(),
                        bars.title(),
                        Quantity.counted(rows.size(), "row") + ", from " + described(rows.getFirst()) + " to "
                                + described(rows.getLast()) + ".",
                        List.of(),
                        theme -> draw(bars, theme)));
    }

    private static String described(Bars.Bar bar) {
        return bar.name() + " with " + bar.amount().text();
    }

    private static XYChart draw(Bars bars, Theme theme) {
        List<Bars.Bar> rows = bars.bars();
        XYChart chart = new XYChart(Theme.WIDTH, 110 + ROW * rows.size());
        theme.apply(chart.getStyler());
        chart.setTitle(bars.title());
        Amount least = rows.getFirst().amount();
        chart.setXAxisTitle(axis(least));
        double most = most(rows);
        double right = most / (1 - FIGURES);
        double names = names(rows);
        chart.getStyler().setXAxisMin(-right * names / (1 - names));
        chart.getStyler().setXAxisMax(right);
        chart.getStyler().setXAxisTickMarkSpacingHint(100);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(value -> value < 0
                        ? Logarithm.blank(value)
                        : value > most * 1.001 ? Logarithm.BEYOND : tick(least, value));
        chart.getStyler().setYAxisMin(0.4);
        chart.getStyler().setYAxisMax(rows.size() + 0.6);
        chart.getStyler().setYAxisTicksVisible(false);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        // XChart's own bars stand upright: a series without a mark gives the axes, the overlay the rest.
        double[] places = new double[rows.size()];
        double[] amounts = new double[rows.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = rows.size() - (double) i;
            amounts[i] = rows.get(i).amount().centre();
        }
        chart.addSeries("amounts", amounts, places)
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(theme.ground());
        chart.addAnnotation(new Overlay(pen -> paint(pen, rows, most, theme)));
        return chart;
    }

    /** The share of the plot's width that the rows' names take: XChart leaves out the labels of an axis that are long. */
    private static double names(List<Bars.Bar> rows) {
        double widest = rows.stream()
                .mapToDouble(row -> NAME.getStringBounds(row.name(), new FontRenderContext(null, true, true))
                        .getWidth())
                .max()
                .orElse(0);
        return (widest + GAP) / (Theme.WIDTH - GAP);
    }

    private static String axis(Amount amount) {
        return switch (amount.unit()) {
            case "B" -> "bytes";
            case "ns" -> "time";
            default -> "a second";
        };
    }

    private static String tick(Amount amount, double value) {
        return amount.unit().equals("ns") && value > 0 ? amount.of(value) : Quantity.count(value);
    }

    private static double most(List<Bars.Bar> rows) {
        double most = rows.stream()
                .map(Bars.Bar::amount)
                .mapToDouble(amount -> Math.max(
                        amount.centre(),
                        amount.forks().stream().mapToDouble(fork -> fork).max().orElse(0)))
                .max()
                .orElse(1);
        return Math.max(most, 1);
    }

    private static void paint(Overlay.Pen pen, List<Bars.Bar> rows, double most, Theme theme) {
        Rectangle2D plot = pen.plot();
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(
                        plot.getMinX() - 4, plot.getMinY() - 2, pen.x(0) - plot.getMinX() + 3, plot.getHeight() + 4));
        double edge = pen.x(most) + 10;
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(edge, plot.getMinY() - 2, plot.getMaxX() - edge + 2, plot.getHeight() + 4));
        for (int i = 0; i < rows.size(); i++) {
            Amount amount = rows.get(i).amount();
            double y = pen.y(rows.size() - i);
            double zero = pen.x(0);
            pen.text(rows.get(i).name(), NAME, theme.muted(), Overlay.Anchor.RIGHT, zero - GAP / 2, y);
            pen.fill(
                    theme.series(1),
                    new Rectangle2D.Double(zero, y - BAR, Math.max(1, pen.x(amount.centre()) - zero), 2 * BAR));
            pen.clipped(() -> paintForks(pen, amount, y, theme));
            pen.text(
                    amount.isNothing() ? "0 B" : amount.of(amount.centre()),
                    Theme.font(Font.PLAIN, 12),
                    theme.text(),
                    Overlay.Anchor.RIGHT,
                    plot.getMaxX() - 2,
                    y);
        }
    }

    private static void paintForks(Overlay.Pen pen, Amount amount, double y, Theme theme) {
        if (amount.hasInterval()) {
            double low = pen.x(amount.low());
            double high = pen.x(amount.high());
            pen.line(theme.text(), 1.5f, low, y, high, y);
            pen.line(theme.text(), 1.5f, low, y - 4, low, y + 4);
            pen.line(theme.text(), 1.5f, high, y - 4, high, y + 4);
        }
        pen.graphics().setColor(theme.text());
        pen.graphics().setStroke(new BasicStroke(1));
        for (double fork : amount.forks()) {
            pen.graphics().draw(new Ellipse2D.Double(pen.x(fork) - 2, y + BAR - 1, 4, 4));
        }
    }
}
