package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Plane;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.map.DeviceMap;
import crossover.report.map.MapLayer;
import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Quantity;
import crossover.statistics.Interval;
import crossover.sweep.map.MapRow;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * Size by work an element: a tile where something was measured, in the colour of who wins, and the frontier from which on the device
 * pays, size by size. Between sizes that have none, nothing is drawn.
 */
public final class MapChart {
    private static final int TINT = 0x2E;
    private static final int ARROWS = 6;

    /** Where in a tile its number stands, beside the frontier. */
    private static final double NUMBER = 0.37;

    private static final double HALF = 0.5;

    private final DeviceMap map;
    private final MapLayer layer;
    private final boolean both;
    private final List<Long> sizes;
    private final SpeedupColours colours;
    private final Plane plane;
    private final Sheet sheet;

    /** The first layer, and the frontier of data that stays there. */
    public static Figure whole(DeviceMap map) {
        return figure(map.id(), map, map.first(), true);
    }

    public static Figure of(DeviceMap map, MapLayer layer) {
        return figure(map.id() + layer.suffix(), map, layer, false);
    }

    private static Figure figure(String id, DeviceMap map, MapLayer layer, boolean both) {
        return new Figure(
                id,
                title(map, layer),
                layer.tiles().size()
                        + " places of size and work an element; above the line the device takes less than the best on the CPU. "
                        + String.join(" ", map.sentences()),
                List.of(),
                sheet -> new MapChart(map, layer, both, sheet).draw());
    }

    private static String title(DeviceMap map, MapLayer layer) {
        return map.workload() + " on " + map.device().selector() + ": where it pays, " + layer.how();
    }

    private MapChart(DeviceMap map, MapLayer layer, boolean both, Sheet sheet) {
        this.map = map;
        this.both = both;
        this.layer = layer;
        this.sheet = sheet;
        this.sizes = layer.frontier().rows().stream().map(MapRow::elements).toList();
        this.colours = SpeedupColours.of(layer.tiles().stream()
                .map(MapLayer.Tile::speedup)
                .filter(SpeedupTile::hasRatio)
                .mapToDouble(SpeedupTile::ratio));
        this.plane = new MapAxes(
                        map.work(),
                        sizes,
                        layer.tiles().stream()
                                .map(MapLayer.Tile::effort)
                                .distinct()
                                .sorted()
                                .toList())
                .plane(sheet, keys());
    }

    private List<Plane.Key> keys() {
        List<Plane.Key> keys = new ArrayList<>();
        colours.steps()
                .forEach(step -> keys.add(new Plane.Key(
                        step.name(),
                        (pen, left, right, y) ->
                                pen.fill(step.colour(), new Rectangle2D.Double(left, y - 6, right - left, 12)))));
        lines().stream().filter(FrontierLine::isSeen).map(FrontierLine::key).forEach(keys::add);
        return keys;
    }

    private List<FrontierLine> lines() {
        return (both ? map.ends() : List.of(layer))
                .stream()
                        .map(drawn -> new FrontierLine(map, drawn, sheet.theme().text(), "", ARROWS))
                        .toList();
    }

    private XYChart draw() {
        return plane.chart(title(map, layer), pen -> {
            layer.frontier().rows().forEach(row -> tint(pen, row));
            layer.tiles().forEach(tile -> paint(pen, tile));
            lines().reversed().forEach(line -> line.paint(pen, plane, sizes));
        });
    }

    /** The device's part of a column, and the CPU's, between what was measured. */
    private void tint(Overlay.Pen pen, MapRow row) {
        Rectangle2D column = column(pen, row.elements());
        if (row.most() == 0) {
            return;
        }
        double top = plane.y(pen, Logarithm.two(row.most()) + HALF);
        double bottom = plane.y(pen, Logarithm.two(row.least()) - HALF);
        double size = row.crossover().size();
        Interval range = row.range();
        Interval open = row.isRange() && range != null ? range : new Interval(size, size);
        switch (row.crossover().state()) {
            case SIZE -> {
                tint(pen, SpeedupColours.DEVICE, column, top, plane.y(pen, Logarithm.two(open.high())));
                tint(pen, SpeedupColours.CPU, column, plane.y(pen, Logarithm.two(open.low())), bottom);
            }
            case BELOW_SMALLEST -> tint(pen, SpeedupColours.DEVICE, column, top, bottom);
            case NONE, ABOVE_LARGEST -> tint(pen, SpeedupColours.CPU, column, top, bottom);
            case LEVEL, AMBIGUOUS, UNKNOWN -> {}
        }
    }

    private static void tint(Overlay.Pen pen, Color colour, Rectangle2D column, double top, double bottom) {
        pen.fill(
                new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), TINT),
                new Rectangle2D.Double(column.getMinX(), top, column.getWidth(), bottom - top));
    }

    private Rectangle2D column(Overlay.Pen pen, long elements) {
        int index = sizes.indexOf(elements);
        double left = plane.x(pen, index);
        Rectangle2D area = plane.area(pen);
        return new Rectangle2D.Double(left, area.getMinY(), plane.x(pen, index + 1.0) - left, area.getHeight());
    }

    private void paint(Overlay.Pen pen, MapLayer.Tile tile) {
        Rectangle2D column = column(pen, tile.elements());
        double y = plane.y(pen, Logarithm.two(tile.effort()));
        double half = Math.abs(plane.y(pen, 0.5) - plane.y(pen, 0)) - 1.5;
        Rectangle2D place = new Rectangle2D.Double(column.getMinX() + 2, y - half, column.getWidth() - 4, 2 * half);
        SpeedupTile speedup = tile.speedup();
        Color ground =
                speedup.hasRatio() ? colours.of(speedup.ratio()) : sheet.theme().ground();
        pen.fill(ground, place);
        Font font = Theme.font(Font.BOLD, place.getWidth() < 48 ? 9 : 11);
        String text = speedup.hasRatio() ? speedup.brief() : "×";
        Color colour =
                speedup.hasRatio() ? SpeedupColours.on(ground) : sheet.theme().muted();
        if (Sheet.width(text, font) <= place.getWidth() - 2) {
            double middle = place.getMinX() + NUMBER * place.getWidth();
            double from = Math.max(middle, place.getMinX() + 1 + Sheet.width(text, font) / 2);
            pen.text(text, font, colour, Overlay.Anchor.CENTRE, from, y);
        }
        pen.value(
                place.getCenterX(),
                y,
                Quantity.elements(tile.elements()) + " elements, " + map.work().at(tile.effort()) + " each: "
                        + speedup.detail());
    }
}
