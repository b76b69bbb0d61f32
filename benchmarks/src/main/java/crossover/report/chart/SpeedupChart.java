package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.sweep.AxisWording;
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
        SpeedupColours colours = colours(map);
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
        return drawn.keyed(colours.steps().stream()
                        .map(step -> new NamedRows.Key(step.name(), step.colour()))
                        .toList())
                .chart(map.workload() + ": times as fast as " + map.opponent(), (pen, index, y) -> {
                    List<SpeedupTile> tiles = map.rows().get(index).tiles();
                    for (int column = 0; column < tiles.size(); column++) {
                        Rectangle2D tile = new Rectangle2D.Double(
                                pen.x(column) + 1,
                                y - ROW / 2.0 + 1,
                                pen.x(column + 1.0) - pen.x(column) - 2,
                                ROW - 2.0);
                        paint(pen, tiles.get(column), tile, colours);
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

    private static SpeedupColours colours(SpeedupMap map) {
        return SpeedupColours.of(map.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .filter(SpeedupTile::hasRatio)
                .mapToDouble(SpeedupTile::ratio));
    }

    private static String column(double elements) {
        double exponent = Logarithm.two(elements);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? Quantity.superscript(2, Math.round(exponent))
                : Quantity.count(elements);
    }

    private static void paint(Overlay.Pen pen, SpeedupTile tile, Rectangle2D place, SpeedupColours colours) {
        Color colour = pen.sheet().theme().muted();
        if (tile.hasRatio()) {
            Color ground = colours.of(tile.ratio());
            pen.fill(ground, place);
            colour = SpeedupColours.on(ground);
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
}
