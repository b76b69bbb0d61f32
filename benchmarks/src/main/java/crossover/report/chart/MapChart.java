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

    /** And where the frontier runs. */
    private static final double LINE = 0.8;

    private static final double HALF = 0.5;

    /** Around a tile, in pixels. */
    private static final double GAP = 1.5;

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
                        .map(drawn -> new FrontierLine(map, drawn, sheet.theme().text(), "", ARROWS, LINE))
                        .toList();
    }

    private XYChart draw() {
        return plane.chart(title(map, layer), pen -> {
            layer.frontier().rows().forEach(row -> tint(pen, row));
            layer.tiles().forEach(tile -> pen.fill(ground(tile), place(pen, tile)));
            lines().reversed().forEach(line -> line.paint(pen, plane, sizes));
            layer.tiles().forEach(tile -> paintNumber(pen, tile));
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
        Interval range = row.range();
        double size = row.from();
        Interval open = row.kind() == MapRow.Kind.RANGE && range != null ? range : new Interval(size, size);
        switch (row.kind()) {
            case POINT, RANGE -> {
                tint(pen, SpeedupColours.DEVICE, column, top, plane.y(pen, Logarithm.two(open.high())));
                tint(
                        pen,
                        SpeedupColours.CPU,
                        column,
                        plane.y(pen, Logarithm.two(Math.max(open.low(), row.least() / Math.sqrt(2)))),
                        bottom);
            }
            case EVERYWHERE -> tint(pen, SpeedupColours.DEVICE, column, top, bottom);
            case NOWHERE -> tint(pen, SpeedupColours.CPU, column, top, bottom);
            case OPEN -> {}
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

    private Rectangle2D place(Overlay.Pen pen, MapLayer.Tile tile) {
        Rectangle2D column = column(pen, tile.elements());
        double y = plane.y(pen, Logarithm.two(tile.effort()));
        double half = Math.abs(plane.y(pen, HALF) - plane.y(pen, 0)) - GAP;
        return new Rectangle2D.Double(column.getMinX() + GAP, y - half, column.getWidth() - 2 * GAP, 2 * half);
    }

    private Color ground(MapLayer.Tile tile) {
        return tile.speedup().hasRatio()
                ? colours.of(tile.speedup().ratio())
                : sheet.theme().ground();
    }

    /** Over the lines, which would strike it through. */
    private void paintNumber(Overlay.Pen pen, MapLayer.Tile tile) {
        Rectangle2D place = place(pen, tile);
        SpeedupTile speedup = tile.speedup();
        Font font = Theme.font(Font.BOLD, place.getWidth() < 48 ? 9 : 11);
        String text = speedup.hasRatio() ? speedup.brief() : "×";
        double half = Sheet.width(text, font) / 2;
        double y = place.getCenterY();
        if (2 * half <= place.getWidth() - 2) {
            double x = Math.max(place.getMinX() + NUMBER * place.getWidth(), place.getMinX() + 1 + half);
            pen.fill(ground(tile), new Rectangle2D.Double(x - half - 1, y - 6, 2 * half + 2, 12));
            Color colour = speedup.hasRatio()
                    ? SpeedupColours.on(ground(tile))
                    : sheet.theme().muted();
            pen.text(text, font, colour, Overlay.Anchor.CENTRE, x, y);
        }
        pen.value(
                place.getCenterX(),
                y,
                Quantity.elements(tile.elements()) + " elements, " + map.work().at(tile.effort()) + " each: "
                        + speedup.detail());
    }
}
