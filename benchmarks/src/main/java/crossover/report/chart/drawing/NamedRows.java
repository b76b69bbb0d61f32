package crossover.report.chart.drawing;

import crossover.report.value.PlainText;
import crossover.report.value.ShortText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart with a row a subject, from the top: its name on the left or, where the sheet is narrow, above; then what is
 * measured along the axis that all rows share, then that in figures. XChart paints the ground and the axis' title; it
 * leaves out names that are long.
 */
public final class NamedRows {
    private static final Font FONT = Theme.font(Font.PLAIN, 12);
    private static final int TICKS = 20;
    private static final int KEYS = 24;
    private static final int NAME_ABOVE = 18;
    private static final int AROUND_WIDE = 84;
    private static final int AROUND_NARROW = 52;
    private static final int GAP = 10;

    /** Pixels of the width that XChart keeps for itself. */
    private static final int MARGIN = 30;

    /** The most of the width that names may take. */
    private static final double NAMES = 0.44;

    private static final int LONGEST_NAME = 48;

    private final Sheet sheet;
    private final List<Row> rows;
    private final Axis axis;
    private final int pitch;

    /** Pixels that names and figures take. */
    private final double names;

    private final double figures;
    private List<Key> keys = List.of();

    /** @param figure at the right end; empty for none */
    public record Row(String name, String figure) {}

    /** What all rows are measured along. */
    public record Axis(String title, double low, double high, List<Tick> ticks) {}

    /** What a colour stands for. */
    public record Key(String name, Color colour) {}

    /** Pixels from the axis' low end to its high one. */
    public record Span(double left, double right) {
        public boolean holds(double x) {
            return x >= left - 0.01 && x <= right + 0.01;
        }
    }

    /** Paints the measured part of a row whose middle lies at {@code y}. */
    public interface Painting {
        void paint(Overlay.Pen pen, int row, double y);
    }

    /** @param pitch pixels a row, without the name where that stands above */
    public NamedRows(Sheet sheet, List<Row> rows, Axis axis, int pitch) {
        this.sheet = sheet;
        Map<String, String> shown =
                ShortText.distinct(rows.stream().map(Row::name).toList(), LONGEST_NAME);
        this.rows = rows.stream()
                .map(row -> new Row(PlainText.name(shown.getOrDefault(row.name(), row.name())), row.figure()))
                .toList();
        this.axis = axis;
        this.pitch = sheet.isNarrow() ? pitch + NAME_ABOVE : pitch;
        this.names = nameWidth();
        this.figures = figureWidth();
    }

    /** The same with what colours stand for above the rows. */
    public NamedRows keyed(List<Key> above) {
        keys = above;
        return this;
    }

    public XYChart chart(String title, Painting painting) {
        return chart(title, pen -> {}, painting);
    }

    /** @param ground what lies under all rows */
    public XYChart chart(String title, Overlay.Painting ground, Painting painting) {
        Theme theme = sheet.theme();
        int around = sheet.isNarrow() ? AROUND_NARROW : AROUND_WIDE;
        XYChart chart = new XYChart(sheet.width(), around + head() + pitch * rows.size() + TICKS);
        theme.apply(chart.getStyler());
        sheet.title(chart, title);
        chart.setXAxisTitle(axis.title());
        double span = axis.high() - axis.low();
        double pixels = sheet.width() - MARGIN - names - figures;
        chart.getStyler().setXAxisMin(axis.low() - span * names / pixels);
        chart.getStyler().setXAxisMax(axis.high() + span * figures / pixels);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
        chart.getStyler().setAxisTicksVisible(false);
        chart.getStyler().setPlotGridLinesVisible(false);
        // A series without a mark gives the axes, the overlay the rest.
        chart.addSeries("rows", new double[] {axis.low(), axis.high()}, new double[] {0, 1})
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(theme.ground());
        chart.addAnnotation(new Overlay(sheet, pen -> {
            pen.fill(theme.ground(), pen.plot());
            paintTicks(pen);
            ground.paint(pen);
            paintKeys(pen);
            for (int row = 0; row < rows.size(); row++) {
                painting.paint(pen, row, middle(pen, row));
                paintNames(pen, row);
            }
        }));
        return chart;
    }

    /** Where the rows' axis lies. */
    public Span span(Overlay.Pen pen) {
        return new Span(pen.x(axis.low()), pen.x(axis.high()));
    }

    /** From the first row's top to the last one's bottom. */
    public Rectangle2D area(Overlay.Pen pen) {
        Span span = span(pen);
        double top = pen.plot().getMinY() + head();
        return new Rectangle2D.Double(
                span.left(), top, span.right() - span.left(), pen.plot().getMaxY() - TICKS - top);
    }

    private double nameWidth() {
        return sheet.isNarrow()
                ? GAP
                : Math.min(
                        NAMES * sheet.width(),
                        widest(rows.stream().map(Row::name).toList()) + 2 * GAP);
    }

    private double figureWidth() {
        return sheet.isNarrow()
                ? 2 * GAP
                : widest(rows.stream().map(Row::figure).toList()) + 2 * GAP;
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(text -> Sheet.width(text, FONT)).max().orElse(0);
    }

    private int head() {
        return keys.isEmpty() ? 0 : sheet.isNarrow() ? KEYS * ((keys.size() + 1) / 2) : KEYS;
    }

    private double height(Overlay.Pen pen) {
        return area(pen).getHeight() / rows.size();
    }

    private double middle(Overlay.Pen pen, int row) {
        double above = sheet.isNarrow() ? NAME_ABOVE : 0;
        double top = area(pen).getMinY() + height(pen) * row;
        return top + above + (height(pen) - above) / 2;
    }

    private void paintTicks(Overlay.Pen pen) {
        Rectangle2D area = area(pen);
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : axis.ticks()) {
            double x = pen.x(tick.place());
            double half = Sheet.width(tick.label(), FONT) / 2 + 3;
            pen.line(sheet.theme().grid(), 0.75f, x, area.getMinY(), x, area.getMaxY());
            if (x - half >= taken && x + half <= sheet.width()) {
                pen.text(
                        tick.label(),
                        FONT,
                        sheet.theme().muted(),
                        Overlay.Anchor.CENTRE,
                        x,
                        area.getMaxY() + TICKS / 2.0);
                taken = x + half;
            }
        }
    }

    /** Side by side or, where the sheet is narrow, two a line. */
    private void paintKeys(Overlay.Pen pen) {
        double left = sheet.isNarrow() ? pen.plot().getMinX() : span(pen).left();
        double x = left;
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            double y = pen.plot().getMinY() + KEYS * (sheet.isNarrow() ? i / 2 : 0) + KEYS / 2.0 - 2;
            if (sheet.isNarrow()) {
                x = left + i % 2 * sheet.width() / 2.0;
            }
            pen.fill(key.colour(), new Rectangle2D.Double(x, y - 6, 12, 12));
            pen.text(key.name(), FONT, sheet.theme().text(), Overlay.Anchor.LEFT, x + 17, y);
            x += 17 + Sheet.width(key.name(), FONT) + 22;
        }
    }

    private void paintNames(Overlay.Pen pen, int index) {
        Row row = rows.get(index);
        Theme theme = sheet.theme();
        double right = pen.plot().getMaxX() - 2;
        double y = middle(pen, index);
        if (sheet.isNarrow()) {
            double above = area(pen).getMinY() + height(pen) * index + NAME_ABOVE / 2.0;
            double room = right - pen.plot().getMinX() - Sheet.width(row.figure(), FONT) - GAP;
            String name = Sheet.fitting(row.name(), FONT, room);
            pen.fill(
                    theme.ground(),
                    new Rectangle2D.Double(pen.plot().getMinX(), above - 8, Sheet.width(name, FONT) + 4, 16));
            pen.text(name, FONT, theme.muted(), Overlay.Anchor.LEFT, pen.plot().getMinX(), above);
            pen.text(row.figure(), FONT, theme.text(), Overlay.Anchor.RIGHT, right, above);
        } else {
            String name = Sheet.fitting(row.name(), FONT, names - GAP);
            pen.text(name, FONT, theme.muted(), Overlay.Anchor.RIGHT, span(pen).left() - GAP, y);
            pen.text(row.figure(), FONT, theme.text(), Overlay.Anchor.RIGHT, right, y);
        }
    }
}
