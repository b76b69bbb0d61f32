package crossover.report.chart;

import crossover.report.sweep.AxisWording;
import crossover.report.sweep.SpeedupMap;
import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Quantity;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler;

/** How much faster than the best on the CPU, a tile a size: blue where the CPU wins, orange where the device does. */
public final class SpeedupChart {
    private static final int ROW = 44;
    private static final Color[] RANGE = {
        new Color(0x1F77B4), new Color(0x8DBFE0), new Color(0xF4F4F2), new Color(0xF5B87A), new Color(0xD9660A)
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
                theme -> draw(map, theme));
    }

    private static HeatMapChart draw(SpeedupMap map, Theme theme) {
        HeatMapChart chart =
                new HeatMapChart(Theme.WIDTH, 110 + ROW * map.rows().size(), Styler.ChartTheme.XChart);
        theme.apply(chart.getStyler());
        chart.setTitle(map.workload() + ": times as fast as " + map.opponent());
        chart.setXAxisTitle(AxisWording.unit(map.sweep().axis()));
        chart.getStyler().setPlotGridLinesVisible(false);
        chart.getStyler().setShowValue(false);
        chart.getStyler().setYAxisTickMarkSpacingHint(ROW / 2);
        chart.getStyler().setXAxisTickMarkSpacingHint(20);
        double limit = limit(map);
        chart.getStyler().setRangeColors(RANGE);
        chart.getStyler().setMin(-limit);
        chart.getStyler().setMax(limit);
        chart.addSeries("speed-up", columns(map), rows(map), tiles(map));
        chart.addAnnotation(new Overlay(pen -> paint(pen, map, limit, theme)));
        return chart;
    }

    /** The colours' ends in powers of two: symmetric, so that 1× is in the middle, and never so narrow that noise glows. */
    private static double limit(SpeedupMap map) {
        double largest = map.rows().stream()
                .flatMap(row -> row.tiles().stream())
                .filter(tile -> tile.hasRatio())
                .mapToDouble(tile -> Math.abs(Logarithm.two(tile.ratio())))
                .max()
                .orElse(1);
        return Math.clamp(largest, 2, 4);
    }

    private static List<String> columns(SpeedupMap map) {
        return map.sizes().stream().map(SpeedupChart::column).toList();
    }

    private static String column(double elements) {
        double exponent = Logarithm.two(elements);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? Quantity.superscript(2, Math.round(exponent))
                : Quantity.count(elements);
    }

    /** From the bottom up, as XChart draws them. */
    private static List<String> rows(SpeedupMap map) {
        return map.rows().reversed().stream().map(SpeedupMap.Row::label).toList();
    }

    private static List<Number[]> tiles(SpeedupMap map) {
        List<Number[]> drawn = new ArrayList<>();
        List<SpeedupMap.Row> rows = map.rows().reversed();
        for (int y = 0; y < rows.size(); y++) {
            List<SpeedupTile> tiles = rows.get(y).tiles();
            for (int x = 0; x < tiles.size(); x++) {
                if (tiles.get(x).hasRatio()) {
                    drawn.add(new Number[] {x, y, Logarithm.two(tiles.get(x).ratio())});
                }
            }
        }
        return drawn;
    }

    private static void paint(Overlay.Pen pen, SpeedupMap map, double limit, Theme theme) {
        double width = pen.plot().getWidth() / map.sizes().size();
        double height = pen.plot().getHeight() / map.rows().size();
        Font font = Theme.font(Font.BOLD, width < 52 ? 11 : 12);
        for (int row = 0; row < map.rows().size(); row++) {
            List<SpeedupTile> tiles = map.rows().get(row).tiles();
            for (int column = 0; column < tiles.size(); column++) {
                SpeedupTile tile = tiles.get(column);
                double x = pen.plot().getMinX() + width * column;
                double y = pen.plot().getMinY() + height * row;
                Color colour = tile.hasRatio() ? textColour(tile, limit) : theme.muted();
                pen.text(tile.text(), font, colour, Overlay.Anchor.CENTRE, x + width / 2, y + height / 2);
            }
        }
        paintGaps(pen, map, theme);
    }

    private static Color textColour(SpeedupTile tile, double limit) {
        return Logarithm.two(tile.ratio()) < -0.75 * limit ? Color.WHITE : DARK_TEXT;
    }

    /** Thin lines in the ground's colour between the tiles. */
    private static void paintGaps(Overlay.Pen pen, SpeedupMap map, Theme theme) {
        Rectangle2D plot = pen.plot();
        IntStream.rangeClosed(0, map.sizes().size()).forEach(column -> {
            double x = plot.getMinX() + plot.getWidth() / map.sizes().size() * column;
            pen.line(theme.ground(), 2, x, plot.getMinY(), x, plot.getMaxY());
        });
        IntStream.rangeClosed(0, map.rows().size()).forEach(row -> {
            double y = plot.getMinY() + plot.getHeight() / map.rows().size() * row;
            pen.line(theme.ground(), 2, plot.getMinX(), y, plot.getMaxX(), y);
        });
    }
}
