package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Plane;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.history.Change;
import crossover.report.history.Mark;
import crossover.report.history.Reading;
import crossover.report.history.Trend;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** One figure on one machine over its runs, each as far from the next as from any other: a band for the intervals, a level between changes. */
public final class TrendChart {
    private static final Font FONT = Theme.font(Font.BOLD, 12);

    /** A chart of less would show scatter as large. */
    private static final double LEAST_SPAN = 0.1;

    /** From the middle of the values to the plot's edge, in parts of what they span. */
    private static final double ROOM = 0.7;

    private static final int MOST_DATES = 6;

    /** More than that are told by their line alone. */
    private static final int MOST_VALUES = 60;

    private final Trend trend;
    private final Sheet sheet;
    private final Range values;
    private final Plane plane;

    private TrendChart(Trend trend, Sheet sheet) {
        this.trend = trend;
        this.sheet = sheet;
        this.values = values(trend);
        List<Plane.Key> keys = new ArrayList<>();
        Color colour = sheet.theme().series(0);
        keys.add(new Plane.Key("a run, 95% interval", (pen, left, right, y) -> pen.line(colour, 2, left, y, right, y)));
        if (trend.marks().stream().anyMatch(Mark::lasting)) {
            Color muted = sheet.theme().muted();
            keys.add(new Plane.Key(
                    "machine, JVM or definition changed",
                    (pen, left, right, y) -> pen.dots(muted, (left + right) / 2, y - 7, y + 7)));
        }
        plane = new Plane(
                sheet,
                new Plane.Axis(
                        "runs, by their start", new Range(-0.5, trend.points().size() - 0.5), dates(trend)),
                new Plane.Axis("", values, Tick.between(values.low(), values.high(), trend.measure()::text)),
                keys);
    }

    public static Figure of(Trend trend) {
        return new Figure(
                trend.id(),
                trend.figure() + ", " + trend.machine(),
                trend.points().size() + " runs; newest "
                        + trend.last().reading().text() + ". "
                        + String.join(
                                " ",
                                trend.changes().stream().map(Change::sentence).toList()),
                List.of(),
                sheet -> new TrendChart(trend, sheet).draw());
    }

    private static Range values(Trend trend) {
        Range all = Range.of(trend.points().stream()
                .mapToDouble(point -> point.reading().value())
                .toArray());
        double middle = (all.low() + all.high()) / 2;
        double half = Math.max(all.span(), LEAST_SPAN * middle) * ROOM;
        return new Range(Math.max(0, middle - half), middle + half);
    }

    /** Intervals are cut at the plot's edge: wide ones would leave no room for what changed. */
    private double low(Reading reading) {
        return reading.hasInterval() ? Math.max(reading.low(), values.low()) : reading.value();
    }

    private double high(Reading reading) {
        return reading.hasInterval() ? Math.min(reading.high(), values.high()) : reading.value();
    }

    private static List<Tick> dates(Trend trend) {
        int last = trend.points().size() - 1;
        int ticks = Math.min(MOST_DATES, last + 1);
        List<Tick> dates = new ArrayList<>();
        for (int i = 0; i < ticks; i++) {
            // None at the very ends, where its label would be cut.
            int index = (int) ((i + 0.5) / ticks * (last + 1));
            String started = trend.points().get(index).started();
            dates.add(new Tick(index, started.length() >= 10 ? started.substring(0, 10) : started));
        }
        return dates;
    }

    private XYChart draw() {
        // Its title stands above it in the page, where it has room.
        return plane.chart("", pen -> {
            paintMarks(pen);
            paintBand(pen);
            paintLine(pen);
            paintLevels(pen);
        });
    }

    private void paintMarks(Overlay.Pen pen) {
        for (Mark mark : trend.marks()) {
            if (mark.lasting()) {
                double x = plane.x(pen, mark.index() - 0.5);
                double top = plane.area(pen).getMinY();
                pen.dots(sheet.theme().muted(), x, top, plane.area(pen).getMaxY());
                pen.value(
                        x, top + 6, "before " + trend.points().get(mark.index()).run() + ": " + mark.text());
            }
        }
    }

    private void paintBand(Overlay.Pen pen) {
        Path2D band = new Path2D.Double();
        int last = trend.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            double y = plane.y(pen, high(reading(i)));
            if (i == 0) {
                band.moveTo(plane.x(pen, i), y);
            } else {
                band.lineTo(plane.x(pen, i), y);
            }
        }
        for (int i = last; i >= 0; i--) {
            band.lineTo(plane.x(pen, i), plane.y(pen, low(reading(i))));
        }
        band.closePath();
        pen.fill(sheet.theme().grid(), band);
    }

    private void paintLine(Overlay.Pen pen) {
        Color colour = sheet.theme().series(0);
        int points = trend.points().size();
        Path2D line = new Path2D.Double();
        for (int i = 0; i < points; i++) {
            double x = plane.x(pen, i);
            double y = plane.y(pen, reading(i).value());
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
            if (i >= points - MOST_VALUES) {
                pen.fill(colour, new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
                pen.value(x, y, trend.points().get(i).run() + ": " + reading(i).text());
            }
        }
        pen.stroke(colour, 1.5f, line);
    }

    private void paintLevels(Overlay.Pen pen) {
        int from = 0;
        for (Change change : trend.changes()) {
            int index = change.point().index();
            paintLevel(pen, from, index);
            double x = plane.x(pen, index - 0.5);
            pen.line(
                    sheet.theme().text(),
                    1,
                    x,
                    plane.area(pen).getMinY(),
                    x,
                    plane.area(pen).getMaxY());
            boolean left = index > trend.points().size() / 2;
            pen.text(
                    change.measure().changed(change.point().ratio()),
                    FONT,
                    sheet.theme().text(),
                    left ? Overlay.Anchor.RIGHT : Overlay.Anchor.LEFT,
                    left ? x - 5 : x + 5,
                    plane.area(pen).getMinY() + 10);
            pen.value(x, plane.area(pen).getMinY() + 10, change.sentence());
            from = index;
        }
        if (from > 0) {
            paintLevel(pen, from, trend.points().size());
        }
    }

    /** The geometric mean of the runs between two changes. */
    private void paintLevel(Overlay.Pen pen, int from, int until) {
        double mean = Math.exp(trend.points().subList(from, until).stream()
                .mapToDouble(point -> Math.log(point.reading().value()))
                .average()
                .orElseThrow());
        double y = plane.y(pen, mean);
        pen.line(sheet.theme().text(), 2, plane.x(pen, from), y, plane.x(pen, until - 1.0), y);
    }

    private Reading reading(int index) {
        return trend.points().get(index).reading();
    }
}
