package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Plane;
import crossover.report.chart.drawing.Sheet;
import crossover.report.map.DeviceMap;
import crossover.report.map.FrontierPair;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The frontiers of one device's map in two runs, on one map. */
public final class FrontierChart {
    private static final int NEAR = 6;
    private static final int FAR = 17;
    private static final double MIDDLE = 0.5;

    private FrontierChart() {}

    public static Figure of(String id, String base, String other, FrontierPair pair) {
        return new Figure(
                id,
                pair.title(),
                base + ": " + String.join(" ", pair.base().sentences()) + " " + other + ": "
                        + String.join(" ", pair.other().sentences()),
                List.of(),
                sheet -> draw(base, other, pair, sheet));
    }

    private static XYChart draw(String base, String other, FrontierPair pair, Sheet sheet) {
        List<FrontierLine> ofBase = lines(base, pair.base(), sheet.theme().muted(), NEAR);
        List<FrontierLine> ofOther = lines(other, pair.other(), sheet.theme().series(0), FAR);
        List<Plane.Key> keys = new ArrayList<>();
        ofBase.forEach(line -> keys.add(line.key()));
        ofOther.forEach(line -> keys.add(line.key()));
        MapAxes axes = new MapAxes(pair.base().work(), pair.sizes(), pair.efforts());
        Plane plane = axes.plane(sheet, keys);
        return plane.chart(pair.title(), pen -> {
            ofBase.forEach(line -> line.paint(pen, plane, pair.sizes()));
            ofOther.forEach(line -> line.paint(pen, plane, pair.sizes()));
        });
    }

    private static List<FrontierLine> lines(String run, DeviceMap map, Color colour, int shift) {
        return map.ends().stream()
                .map(layer -> new FrontierLine(map, layer, colour, run + ", ", shift, MIDDLE))
                .toList();
    }
}
