package crossover.report.chart;

import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Plane;
import crossover.report.map.DeviceMap;
import crossover.report.map.MapLayer;
import crossover.report.value.Quantity;
import crossover.statistics.Interval;
import crossover.sweep.map.MapRow;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A frontier on a map: a point and an interval at each size that has one, joined where neighbouring sizes have; an arrow at the edge
 * where it lies beyond.
 *
 * @param of what it is one of, before what a pointer is told; empty where there is one map
 * @param place of its points in a column, from 0 to 1
 * @param shift of its arrows, in pixels, so that those of two runs stand side by side
 */
record FrontierLine(DeviceMap map, MapLayer layer, Color colour, String of, int shift, double place) {
    private static final double DOT = 4;
    private static final double CAP = 5;

    /** From a tile's middle to its edge. */
    private static final double HALF = 0.5;

    private static final int BAND = 0x38;

    /** A size's place in pixels. */
    private record Spot(MapRow row, double x, double y, double low, double high) {
        boolean isPoint() {
            return row.kind() == MapRow.Kind.POINT;
        }

        boolean hasBand() {
            return isPoint() && row.range() != null;
        }
    }

    Plane.Key key() {
        return new Plane.Key(of + "pays from here on, " + layer.how(), (pen, left, right, y) -> {
            stroke(pen, new Line2D.Double(left, y, right, y));
            pen.fill(colour, dot((left + right) / 2, y));
        });
    }

    /** @param sizes in the order of the plane's columns */
    void paint(Overlay.Pen pen, Plane plane, List<Long> sizes) {
        List<Optional<Spot>> spots = sizes.stream()
                .map(size -> layer.frontier().rows().stream()
                        .filter(row -> row.elements() == size)
                        .findFirst()
                        .map(row -> spot(pen, plane, row, sizes.indexOf(size))))
                .toList();
        for (int i = 1; i < spots.size(); i++) {
            Optional<Spot> before = spots.get(i - 1).filter(Spot::isPoint);
            Optional<Spot> here = spots.get(i).filter(Spot::isPoint);
            if (before.isPresent() && here.isPresent()) {
                join(pen, before.get(), here.get());
            }
        }
        spots.forEach(spot -> spot.ifPresent(known -> paint(pen, plane, known)));
    }

    private Spot spot(Overlay.Pen pen, Plane plane, MapRow row, int column) {
        Interval range = row.range();
        return new Spot(
                row,
                plane.x(pen, column + place) + aside(row),
                plane.y(pen, Logarithm.two(row.crossover().size())),
                range == null ? Double.NaN : plane.y(pen, Logarithm.two(Math.max(range.low(), row.least() / 2.0))),
                range == null ? Double.NaN : plane.y(pen, Logarithm.two(range.high())));
    }

    /** Arrows of two lines at one edge stand side by side. */
    private double aside(MapRow row) {
        return row.kind() == MapRow.Kind.POINT || row.kind() == MapRow.Kind.RANGE
                ? 0
                : Double.isInfinite(layer.computes()) ? shift : -shift;
    }

    /** Whether there is anything to draw. */
    boolean isSeen() {
        return layer.frontier().rows().stream().anyMatch(MapRow::pays);
    }

    private void join(Overlay.Pen pen, Spot before, Spot here) {
        if (before.hasBand() && here.hasBand()) {
            Path2D band = new Path2D.Double();
            band.moveTo(before.x, before.low);
            band.lineTo(here.x, here.low);
            band.lineTo(here.x, here.high);
            band.lineTo(before.x, before.high);
            band.closePath();
            pen.fill(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND), band);
        }
        stroke(pen, new Line2D.Double(before.x, before.y, here.x, here.y));
    }

    private void stroke(Overlay.Pen pen, Line2D line) {
        pen.graphics().setColor(colour);
        pen.graphics()
                .setStroke(new BasicStroke(
                        2.5f,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        10,
                        Double.isInfinite(layer.computes()) ? new float[] {6, 5} : null,
                        0));
        pen.graphics().draw(line);
    }

    private void paint(Overlay.Pen pen, Plane plane, Spot spot) {
        Rectangle2D area = plane.area(pen);
        MapRow row = spot.row;
        double y = spot.y;
        switch (row.kind()) {
            case POINT, RANGE -> paintPoint(pen, spot);
            case EVERYWHERE -> y = arrow(pen, spot.x, plane.y(pen, Logarithm.two(row.least()) - HALF) + 10, 1);
            case NOWHERE -> y = arrow(pen, spot.x, plane.y(pen, Logarithm.two(row.most()) + HALF) - 10, -1);
            case OPEN -> y = area.getMinY() + 3;
        }
        pen.value(
                spot.x + 7,
                Double.isNaN(y) ? spot.high : y,
                of + layer.how() + ", " + Quantity.elements(row.elements()) + " elements: " + map.cell(row));
    }

    private void paintPoint(Overlay.Pen pen, Spot spot) {
        if (!Double.isNaN(spot.low)) {
            float width = spot.isPoint() ? 1.5f : 5;
            pen.line(colour, width, spot.x, spot.low, spot.x, spot.high);
            pen.line(colour, 1.5f, spot.x - CAP, spot.low, spot.x + CAP, spot.low);
            pen.line(colour, 1.5f, spot.x - CAP, spot.high, spot.x + CAP, spot.high);
        }
        if (spot.isPoint()) {
            pen.fill(
                    pen.sheet().theme().ground(),
                    new Ellipse2D.Double(spot.x - DOT - 1.5, spot.y - DOT - 1.5, 2 * DOT + 3, 2 * DOT + 3));
            pen.fill(colour, dot(spot.x, spot.y));
        }
    }

    private static Shape dot(double x, double y) {
        return new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    /** Beyond the edge in that direction, 1 downward. @return the height of its point */
    private double arrow(Overlay.Pen pen, double x, double y, int direction) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - CAP, y - direction * 8);
        head.lineTo(x + CAP, y - direction * 8);
        head.closePath();
        pen.fill(colour, head);
        return y;
    }
}
