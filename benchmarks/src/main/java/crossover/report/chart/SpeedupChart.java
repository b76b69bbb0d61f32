package crossover.report.chart;

import crossover.report.model.HeatMap;
import crossover.report.model.Quantity;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler;

/** How much faster than the best CPU loop, a tile a size: blue where the loop wins, orange where the device does. */
final class SpeedupChart {
    private static final int ROW = 44;
    private static final Color[] RANGE = {
        new Color(0x1F77B4), new Color(0x8DBFE0), new Color(0xF4F4F2), new Color(0xF5B87A), new Color(0xD9660A)
    };
    private static final Color DARK_INK = new Color(0x15181C);

    private SpeedupChart() {}

    static HeatMapChart draw(HeatMap map, Theme theme) {
        HeatMapChart chart =
                new HeatMapChart(SweepLines.WIDTH, 110 + ROW * map.rows().size(), Styler.ChartTheme.XChart);
        theme.apply(chart.getStyler());
        chart.setTitle(map.workload() + ": times as fast as the best CPU loop");
        chart.setXAxisTitle("elements");
        chart.getStyler().setPlotGridLinesVisible(false);
        chart.getStyler().setShowValue(false);
        chart.getStyler().setYAxisTickMarkSpacingHint(ROW / 2);
        chart.getStyler().setXAxisTickMarkSpacingHint(20);
        double limit = limit(map);
        chart.getStyler().setRangeColors(RANGE);
        chart.getStyler().setMin(-limit);
        chart.getStyler().setMax(limit);
        chart.addSeries("speed-up", columns(map), rows(map), tiles(map));
        chart.addAnnotation(new Ink(pen -> paint(pen, map, limit, theme)));
        return chart;
    }

    /** The colours' ends in powers of two: symmetric, so that 1× is in the middle, and never so narrow that noise glows. */
    private static double limit(HeatMap map) {
        double largest = map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !Double.isNaN(cell.ratio()))
                .mapToDouble(cell -> Math.abs(Logarithm.two(cell.ratio())))
                .max()
                .orElse(1);
        return Math.clamp(largest, 2, 4);
    }

    private static List<String> columns(HeatMap map) {
        return map.sizes().stream().map(SpeedupChart::column).toList();
    }

    private static String column(double elements) {
        double exponent = Logarithm.two(elements);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? Quantity.superscript(2, Math.round(exponent))
                : Quantity.count(elements);
    }

    /** From the bottom up, as XChart draws them. */
    private static List<String> rows(HeatMap map) {
        return map.rows().reversed().stream().map(HeatMap.Row::label).toList();
    }

    private static List<Number[]> tiles(HeatMap map) {
        List<Number[]> tiles = new ArrayList<>();
        List<HeatMap.Row> rows = map.rows().reversed();
        for (int y = 0; y < rows.size(); y++) {
            List<HeatMap.Cell> cells = rows.get(y).cells();
            for (int x = 0; x < cells.size(); x++) {
                if (!Double.isNaN(cells.get(x).ratio())) {
                    tiles.add(new Number[] {x, y, Logarithm.two(cells.get(x).ratio())});
                }
            }
        }
        return tiles;
    }

    private static void paint(Ink.Pen pen, HeatMap map, double limit, Theme theme) {
        double width = pen.plot().getWidth() / map.sizes().size();
        double height = pen.plot().getHeight() / map.rows().size();
        Font font = Theme.font(Font.BOLD, width < 52 ? 11 : 12);
        for (int row = 0; row < map.rows().size(); row++) {
            List<HeatMap.Cell> cells = map.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                HeatMap.Cell cell = cells.get(column);
                double x = pen.plot().getMinX() + width * column;
                double y = pen.plot().getMinY() + height * row;
                Color ink = Double.isNaN(cell.ratio()) ? theme.muted() : ink(cell, limit);
                pen.text(cell.text(), font, ink, Ink.Anchor.CENTRE, x + width / 2, y + height / 2);
            }
        }
        paintGaps(pen, map, theme);
    }

    private static Color ink(HeatMap.Cell cell, double limit) {
        return Logarithm.two(cell.ratio()) < -0.75 * limit ? Color.WHITE : DARK_INK;
    }

    /** Thin lines in the ground's colour between the tiles. */
    private static void paintGaps(Ink.Pen pen, HeatMap map, Theme theme) {
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
