package crossover.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Theme;
import crossover.report.map.DeviceMap;
import crossover.report.map.FrontierPair;
import crossover.report.map.MapLayer;
import crossover.sweep.map.MadeUpMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MapChartTest {
    private static final Pattern FRONTIER = Pattern.compile("stroke-width=\"2\\.5\"");

    private static MadeUpMap grid() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.01, 5, 1);
        map.measureGrid();
        return map;
    }

    private static DeviceMap of(MadeUpMap map) {
        return DeviceMap.of(map.points(), MadeUpMap.devices(), 1).getFirst();
    }

    private static String drawn(MadeUpMap map) {
        DeviceMap device = of(map);
        return MapChart.of(device, device.first()).svg(Theme.LIGHT);
    }

    private static long frontiers(String svg) {
        return FRONTIER.matcher(svg).results().count();
    }

    /** A sample in the key, and seven stretches between eight sizes. */
    @Test
    void aFrontierIsJoinedFromSizeToSize() {
        assertThat(frontiers(drawn(grid()))).isEqualTo(1 + 7);
    }

    @Test
    void nothingIsDrawnAcrossASizeWhoseCellsFailed() {
        MadeUpMap map = grid();
        MadeUpMap.DEGREES.forEach(degree -> map.failed(MadeUpMap.GPU + " trip", 1L << 18, degree, "out of memory"));

        assertThat(frontiers(drawn(map))).isEqualTo(1 + 5);
        assertThat(drawn(map)).contains("262,144 (2¹⁸) elements, 2 flops each: out of memory");
    }

    @Test
    void nothingIsDrawnAcrossASizeAtWhichItNeverPays() {
        MadeUpMap map = grid();
        MadeUpMap.DEGREES.forEach(
                degree -> map.measured(MadeUpMap.GPU + " trip", 1L << 18, degree, 1e12, 1.01e12, 0.99e12));

        assertThat(frontiers(drawn(map))).isEqualTo(1 + 5);
        assertThat(drawn(map))
                .contains("with transfers, 262,144 (2¹⁸) elements: not yet at 2,048 flops, still gaining");
    }

    /** Where the tile between failed, a bar from end to end stands alone. */
    @Test
    void aRangeIsNoPointOfTheLine() {
        MadeUpMap map = grid();
        map.failed(MadeUpMap.GPU + " trip", 1L << 18, 32, "out of memory");

        assertThat(frontiers(drawn(map))).isEqualTo(1 + 5);
        assertThat(drawn(map))
                .contains("with transfers, 262,144 (2¹⁸) elements: from some amount between 32 and 128 flops");
    }

    @Test
    void everyLayerIsDrawnForAnyScreenWithoutNaN() {
        Map<String, MadeUpMap.Cost> never = MadeUpMap.usual();
        never.put(MadeUpMap.GPU + " trip", new MadeUpMap.Cost(20_000, 200, 0.0005, false));
        MadeUpMap lost = new MadeUpMap(never, 0.01, 1, 1);
        lost.measureGrid();
        for (DeviceMap map : List.of(of(grid()), of(lost))) {
            for (MapLayer layer : map.layers()) {
                Figure figure = MapChart.of(map, layer);
                assertThat(figure.svg(Theme.DARK) + figure.inlineNarrow()).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void twoRunsShareAMap() {
        Map<String, MadeUpMap.Cost> slower = MadeUpMap.usual();
        slower.put(MadeUpMap.GPU + " trip", new MadeUpMap.Cost(40_000, 1.6, 0.0005, false));
        MadeUpMap other = new MadeUpMap(slower, 0.01, 5, 1);
        other.measureGrid();
        FrontierPair pair =
                FrontierPair.of(List.of(of(grid())), List.of(of(other))).getFirst();
        String svg = FrontierChart.of("frontiers", "here", "there", pair).svg(Theme.LIGHT);

        assertThat(svg)
                .contains("here, with transfers, 16,777,216 (2²⁴) elements: from 57")
                .contains("there, with transfers, 16,777,216 (2²⁴) elements: from 12")
                .contains("here, with data that stays there")
                .contains("there, with data that stays there");
        assertThat(FrontierPair.table(List.of(pair), "here", "there").rows()).hasSize(2 * 8);
    }
}
