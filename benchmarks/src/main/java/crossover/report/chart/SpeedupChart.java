package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.sweep.AxisWording;
import crossover.report.sweep.SpeedWording;
import crossover.report.sweep.SpeedupMap;
import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Quantity;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** How much faster than the best on the CPU, a tile a size: blue where the CPU wins, orange where the device does. */
public final class SpeedupChart {
    private static final int ROW = 40;
    private static final Color[] RANGE = {
        new Color(0x1F6FB4), new Color(0x8DBFE0), new Color(0xF4F4F2), new Color(0xF5B87A), new Color(0xD9660A)
    };
    private static final Color DARK_TEXT = new Color(0x15181C);

    private SpeedupChart() {}

    public static Figure of(SpeedupMap map) {
        return new Figure(
                map.id(),
                map.workload() + ": device against " + map.opponent(),
                map.rows().size() + " lines of a device over " + map.sizes().size()
                        + " sizes; above 1× the device is faster, ≈ where the forks do not decide.",
                List.of(),
                sheet -> draw(map, sheet));
    }

    private static XYChart draw(SpeedupMap map, Sheet sheet) {
        double limit = limit(map);
        List<Tick> columns = new ArrayList<>();
        for (int i = 0; i < map.sizes().size(); i++) {
            columns.add(new Tick(i + 0.5, column(map.sizes().get(i))));
        }
        NamedRows drawn = new NamedRows(
                sheet,
                map.rows().stream()
                        .map(row -> new NamedRows.Row(row.label(), ""))
                        .toList(),
                new NamedRows.Axis(AxisWording.unit(map.sweep().axis()), 0, columns.size(), columns),
                ROW);
        return drawn.keyed(keys(limit))
                .chart(map.workload() + ": times as fast as " + map.opponent(), (pen, index, y) -> {
                    List<SpeedupTile> tiles = map.rows().get(index).tiles();
                    for (int column = 0; column < tiles.size(); column++) {
                        Rectangle2D tile = new Rectangle2D.Double(
                                pen.x(column) + 1,
                                y - ROW / 2.0 + 1,
                                pen.x(column + 1.0) - pen.x(column) - 2,
                                ROW - 2.0);
                        paint(pen, tiles.get(column), tile, limit);
                        String where = AxisWording.where(
                                map.sweep().axis(), map.sizes().get(column));
                        pen.value(
                                tile.getCenterX(),
                                y,
                                map.rows().get(index).label() + ", " + where + ": "
                                        + tiles.get(column).detail());
                    }
                });
    }

    /** The colours' ends in powers of two: symmetric, so that 1× is in the middle, and never so narrow that noise glows. */
    private static double limit(SpeedupMap map) {
        double largest = map.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .filter(SpeedupTile::hasRatio)
                .mapToDouble(tile -> Math.abs(Logarithm.two(tile.ratio())))
                .max()
                .orElse(1);
        return Math.clamp(Math.rint(largest), 2, 4);
    }

    /** What the five colours stand for, from the CPU's to the device's. */
    private static List<NamedRows.Key> keys(double limit) {
        List<NamedRows.Key> keys = new ArrayList<>();
        for (int i = 0; i < RANGE.length; i++) {
            double ratio = Math.pow(2, limit * (i - 2) / 2);
            String more = i == 0 || i == RANGE.length - 1 ? " or more" : "";
            keys.add(new NamedRows.Key(i == 2 ? "level" : SpeedWording.of(ratio) + more, RANGE[i]));
        }
        return keys;
    }

    private static String column(double elements) {
        double exponent = Logarithm.two(elements);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? Quantity.superscript(2, Math.round(exponent))
                : Quantity.count(elements);
    }

    private static void paint(Overlay.Pen pen, SpeedupTile tile, Rectangle2D place, double limit) {
        Color colour = pen.sheet().theme().muted();
        if (tile.hasRatio()) {
            Color ground = colour(Logarithm.two(tile.ratio()) / limit);
            pen.fill(ground, place);
            colour = Theme.contrast(Color.WHITE, ground) > Theme.contrast(DARK_TEXT, ground) ? Color.WHITE : DARK_TEXT;
        }
        Font font = Theme.font(Font.BOLD, place.getWidth() < 48 ? 10 : 12);
        String number = tile.times();
        // Where a phone has no room for the figure, colour and a touch tell it.
        if (Sheet.width(number, font) > place.getWidth() - 2) {
            return;
        }
        double above = tile.isSlower() ? 7 : 0;
        pen.text(number, font, colour, Overlay.Anchor.CENTRE, place.getCenterX(), place.getCenterY() - above);
        if (above > 0) {
            Font small = Theme.font(Font.PLAIN, 10);
            pen.text("slower", small, colour, Overlay.Anchor.CENTRE, place.getCenterX(), place.getCenterY() + above);
        }
    }

    /** @param share of the limit: −1 where the CPU wins by that or more, 1 where the device does */
    private static Color colour(double share) {
        double place = (Math.clamp(share, -1, 1) + 1) / 2 * (RANGE.length - 1);
        int below = Math.min((int) place, RANGE.length - 2);
        float[] low = RANGE[below].getRGBColorComponents(null);
        float[] high = RANGE[below + 1].getRGBColorComponents(null);
        float part = (float) (place - below);
        return new Color(
                low[0] + part * (high[0] - low[0]),
                low[1] + part * (high[1] - low[1]),
                low[2] + part * (high[2] - low[2]));
    }
}
