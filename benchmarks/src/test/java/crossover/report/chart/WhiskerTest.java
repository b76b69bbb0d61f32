package crossover.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.NamedLines;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Theme;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals in a drawing, by what the drawing says. */
class WhiskerTest {
    private static final Pattern UPRIGHT = Pattern.compile(
            "<line stroke=\"#(\\w+)\" stroke-width=\"1.5\"[^>]* x1=\"([^\"]*)\" x2=\"\\2\" y1=\"([^\"]*)\" y2=\"([^\"]*)\"");

    @Test
    void twoAtOnePlaceStandSideBySide() {
        List<Double> places = UPRIGHT.matcher(drawing(0.4, 0.6))
                .results()
                .map(line -> Double.parseDouble(line.group(2)))
                .distinct()
                .toList();

        assertThat(places).hasSize(4);
        assertThat(places.get(2) - places.get(0)).isBetween(2.0, 4.0);
    }

    @Test
    void whatGoesOnBeyondThePlotEndsThereInAnArrow() {
        String within = drawing(0.4, 0.6);
        String beyond = drawing(0.4, 7);
        double top = UPRIGHT.matcher(within)
                .results()
                .mapToDouble(WhiskerTest::top)
                .min()
                .orElseThrow();
        double cut = UPRIGHT.matcher(beyond)
                .results()
                .mapToDouble(WhiskerTest::top)
                .min()
                .orElseThrow();

        assertThat(arrows(within)).isZero();
        assertThat(arrows(beyond)).isEqualTo(4);
        assertThat(cut).isBetween(10.0, top);
    }

    /** Filled triangles of the size of an arrow's head. */
    private static long arrows(String svg) {
        return Pattern.compile("<path d=\"m[^\"lz]*l-?[48] ?-?[48]l-?[80] ?-?[80]z?\"")
                .matcher(svg)
                .results()
                .count();
    }

    private static double top(MatchResult line) {
        return Math.min(Double.parseDouble(line.group(3)), Double.parseDouble(line.group(4)));
    }

    /** Of two lines through two places each, with this interval everywhere. */
    private static String drawing(double low, double high) {
        return new Figure(
                        "f",
                        "title",
                        "",
                        List.of(),
                        sheet -> new NamedLines(
                                        sheet,
                                        IntStream.range(0, 2)
                                                .mapToObj(index -> new DrawnLine(
                                                        "line " + index,
                                                        DrawnLine.Look.of(index),
                                                        List.of(point(0, low, high), point(3, low, high))))
                                                .toList(),
                                        new Range(0, 3),
                                        new Range(0, 1))
                                .chart("title"))
                .svg(Theme.LIGHT);
    }

    private static DrawnLine.Point point(double x, double low, double high) {
        return new DrawnLine.Point(x, 0.5, low, high, "told");
    }
}
