package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.sweep.Breakdown;
import crossover.report.value.Quantity;
import crossover.report.value.SimulationNotice;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/** A bar a size, as long as a whole round trip: its parts by the share of the time that they take, then what is left. */
public final class BreakdownChart {
    static final String REST = "launch, synchronisation";

    private static final List<String> PARTS = List.of("upload", "kernel", "download", REST);
    private static final int[] COLOURS = {3, 0, 2};
    private static final int ROW = 28;
    private static final double BAR = 9;

    /** Of what is only the most that a part can have taken. */
    private static final double THIN = 2;

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
                sheet -> draw(breakdown, sheet));
    }

    private static String title(Breakdown breakdown) {
        return breakdown.title() + SimulationNotice.inTitle(List.of(breakdown.device()));
    }

    private static XYChart draw(Breakdown breakdown, Sheet sheet) {
        List<Breakdown.Row> rows = breakdown.rows();
        NamedRows drawn = new NamedRows(
                sheet,
                rows.stream()
                        .map(row -> new NamedRows.Row(
                                breakdown.where(row), Quantity.time(row.trip().centre())))
                        .toList(),
                new NamedRows.Axis(
                        "share of the round trip",
                        0,
                        1,
                        Stream.of(0, 25, 50, 75, 100)
                                .map(percent -> new Tick(percent / 100.0, percent + "%"))
                                .toList()),
                ROW);
        return drawn.keyed(PARTS.stream()
                        .map(part -> new NamedRows.Key(part, colour(part, sheet.theme())))
                        .toList())
                .chart(title(breakdown), (pen, index, y) -> paint(pen, breakdown, rows.get(index), y));
    }

    private static Color colour(String part, Theme theme) {
        int index = PARTS.indexOf(part);
        return index < COLOURS.length ? theme.series(COLOURS[index]) : theme.muted();
    }

    private static void paint(Overlay.Pen pen, Breakdown breakdown, Breakdown.Row row, double y) {
        Theme theme = pen.sheet().theme();
        String where = breakdown.where(row) + " " + breakdown.unit() + ", ";
        double from = 0;
        for (Breakdown.Part part : row.parts()) {
            Stripe stripe = new Stripe(y, part.atMost() ? THIN : BAR);
            double share = part.timing().centre() / row.whole();
            bar(pen, from, share, stripe, colour(part.name(), theme));
            String told =
                    (part.atMost() ? "≤ " : "") + Quantity.time(part.timing().centre());
            pen.value(pen.x(from + share / 2), y, where + part.name() + ": " + told + ", " + Quantity.percent(share));
            from += share;
        }
        double rest = row.rest() / row.whole();
        bar(pen, from, rest, new Stripe(y, BAR), theme.muted());
        pen.value(
                pen.x(from + rest / 2),
                y,
                where + REST + ": " + Quantity.time(row.rest()) + ", " + Quantity.percent(rest));
    }

    private static void bar(Overlay.Pen pen, double from, double share, Stripe stripe, Color colour) {
        double left = pen.x(from);
        pen.fill(
                colour,
                new Rectangle2D.Double(left, stripe.y - stripe.half, pen.x(from + share) - left, 2 * stripe.half));
    }
}
