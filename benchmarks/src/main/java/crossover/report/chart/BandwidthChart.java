package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Range;
import crossover.report.sweep.Cache;
import crossover.report.value.Quantity;
import crossover.statistics.CellEstimate;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The data that an operation moves a second over the problem size, from zero, so that heights can be compared. */
public final class BandwidthChart {
    /** A bandwidth that is so much above its centre by its interval is cut: the centre is what is read. */
    private static final double HIGHEST = 1.3;

    private BandwidthChart() {}

    /** None where the workload's bytes are not known, where they are the same all along, or nothing was measured. */
    public static List<Figure> of(Sweep sweep, List<Cache> caches, Palette palette) {
        if (sweep.movedBytesAnElement() == 0 || !sweep.axis().isSize()) {
            return List.of();
        }
        return SweepPanel.of(sweep).stream()
                .map(panel -> panel.figure(
                        "bandwidth",
                        "data moved a second",
                        palette,
                        sheet -> draw(panel, SweepLines.of(panel, caches, palette, sheet))))
                .toList();
    }

    private static XYChart draw(SweepPanel panel, SweepLines drawn) {
        double top = panel.measured()
                .mapToDouble(point -> gigabytesASecond(point, shortest(point.time())))
                .max()
                .orElse(1);
        XYChart chart = drawn.chart(
                panel.sweep().name() + ": data moved a second, "
                        + Quantity.digits(panel.sweep().movedBytesAnElement()) + " bytes an element"
                        + panel.simulated(),
                panel.lines().stream()
                        .map(line -> drawn.line(line, BandwidthChart::gigabytesASecond, BandwidthChart::text))
                        .toList(),
                new Range(-0.012 * top, top * 1.04),
                pen -> {});
        chart.getStyler().setYAxisTickMarkSpacingHint(46);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(value -> value < 0 ? "" : Quantity.digits(value));
        chart.setYAxisTitle("GB/s");
        return chart;
    }

    private static String text(Point point) {
        return Quantity.digits(gigabytesASecond(point, point.time().centre())) + " GB/s";
    }

    private static double gigabytesASecond(Point point, double nanoseconds) {
        return point.shape().movedBytes() / nanoseconds;
    }

    private static double shortest(CellEstimate time) {
        double low = time.interval() == null ? time.centre() : time.low();
        return Math.max(low, time.centre() / HIGHEST);
    }
}
