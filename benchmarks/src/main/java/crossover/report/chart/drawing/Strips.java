package crossover.report.chart.drawing;

import crossover.report.value.PlainText;
import crossover.report.value.ShortText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** A chart's lines in characters, one a place and eight heights, for where no picture can stand. */
final class Strips {
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final int LONGEST_NAME = 32;

    private Strips() {}

    /** The name and the strip of each line, then what the places and heights mean; none of fewer than two places. */
    static List<String> of(List<DrawnLine> lines, AxesChart<?, ?> chart) {
        double[] places = lines.stream()
                .flatMapToDouble(line -> line.measured().mapToDouble(DrawnLine.Point::x))
                .sorted()
                .distinct()
                .toArray();
        if (places.length < 2) {
            return List.of();
        }
        List<String> names = lines.stream()
                .map(line -> ShortText.of(PlainText.name(line.name()), LONGEST_NAME))
                .toList();
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        double low = chart.getStyler().getYAxisMin();
        double high = chart.getStyler().getYAxisMax();
        List<String> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DrawnLine line = lines.get(i);
            StringBuilder strip = new StringBuilder(names.get(i))
                    .repeat(" ", widest + 2 - names.get(i).length());
            DoubleStream.of(places).forEach(place -> strip.append(height(line, place, low, high)));
            strips.add(strip.toString().stripTrailing());
        }
        String legend = legend(chart, places, low, high);
        if (!legend.isBlank()) {
            strips.add(legend);
        }
        return strips;
    }

    private static char height(DrawnLine line, double place, double low, double high) {
        return line.measured()
                .filter(point -> point.x() == place)
                .findFirst()
                .map(point -> HEIGHTS.charAt(
                        (int) Math.clamp((point.y() - low) / (high - low) * HEIGHTS.length(), 0, HEIGHTS.length() - 1)))
                .orElse(' ');
    }

    /** {@code 2⁸ to 2²², ▁ 1 ns to █ 10 ms}, as the axes are labelled. */
    private static String legend(AxesChart<?, ?> chart, double[] places, double low, double high) {
        var across = chart.getStyler().getXAxisTickLabelsFormattingFunction();
        var up = chart.getStyler().getYAxisTickLabelsFormattingFunction();
        List<String> parts = new ArrayList<>();
        if (across != null) {
            String first = across.apply(places[0]).strip();
            String last = across.apply(places[places.length - 1]).strip();
            if (!first.isEmpty() && !last.isEmpty()) {
                parts.add(first + " to " + last);
            }
        }
        if (up != null) {
            // An axis ends a little beyond its last tick.
            String lowest = up.apply(Math.ceil(low)).strip();
            String highest = up.apply(Math.floor(high)).strip();
            if (!lowest.isEmpty() && !highest.isEmpty()) {
                parts.add("▁ " + lowest + " to █ " + highest);
            }
        }
        return String.join(", ", parts);
    }
}
