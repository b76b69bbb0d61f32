package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.chart.drawing.Whisker;
import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;

/** One bar a row from zero, with its interval, every fork as a small ring, and the amount in figures. */
public final class AmountChart {
    private static final int ROW = 26;
    private static final double BAR = 7;

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
                        sheet -> draw(bars, sheet)));
    }

    private static String described(Bars.Bar bar) {
        return bar.name() + " with " + bar.amount().text();
    }

    private static XYChart draw(Bars bars, Sheet sheet) {
        List<Bars.Bar> rows = bars.bars();
        Amount least = rows.getFirst().amount();
        double most = most(rows);
        NamedRows drawn = new NamedRows(
                sheet,
                rows.stream()
                        .map(bar -> new NamedRows.Row(bar.name(), figure(bar.amount())))
                        .toList(),
                new NamedRows.Axis(axis(least), 0, most, Tick.fromZero(most, value -> tick(least, value))),
                ROW);
        return drawn.chart(bars.title(), (pen, index, y) -> {
            Amount amount = rows.get(index).amount();
            paint(pen, drawn.span(pen), amount, y);
            pen.value(pen.x(amount.centre()), y, rows.get(index).name() + ": " + amount.text());
        });
    }

    private static String figure(Amount amount) {
        return amount.isNothing() ? "0 B" : amount.of(amount.centre());
    }

    private static String axis(Amount amount) {
        return switch (amount.unit()) {
            case "B" -> "bytes";
            case "ns" -> "time";
            case "GB/s" -> "GB/s";
            default -> "a second";
        };
    }

    private static String tick(Amount amount, double value) {
        return amount.unit().equals("B") || value == 0 ? Quantity.count(value) : amount.of(value);
    }

    private static double most(List<Bars.Bar> rows) {
        return rows.stream()
                .map(Bars.Bar::amount)
                .flatMapToDouble(amount -> DoubleStream.concat(
                        DoubleStream.of(amount.centre()),
                        amount.forks().stream().mapToDouble(fork -> fork)))
                .filter(Double::isFinite)
                .reduce(1, Math::max);
    }

    private static void paint(Overlay.Pen pen, NamedRows.Span span, Amount amount, double y) {
        Theme theme = pen.sheet().theme();
        double zero = span.left();
        double length = Math.max(1, Math.min(pen.x(amount.centre()), span.right()) - zero);
        pen.fill(theme.series(0), new Rectangle2D.Double(zero, y - BAR, length, 2 * BAR));
        if (amount.hasInterval()) {
            Whisker.level(pen, theme.text(), y, span, new NamedRows.Span(pen.x(amount.low()), pen.x(amount.high())));
        }
        pen.graphics().setColor(theme.text());
        pen.graphics().setStroke(new BasicStroke(1));
        for (double fork : amount.forks()) {
            if (span.holds(pen.x(fork))) {
                pen.graphics().draw(new Ellipse2D.Double(pen.x(fork) - 2, y + BAR - 1, 4, 4));
            }
        }
    }
}
