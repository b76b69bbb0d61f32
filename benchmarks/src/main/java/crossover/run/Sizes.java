package crossover.run;

import java.util.List;
import java.util.stream.IntStream;

/** Which sizes of a sweep a profile measures. */
final class Sizes {
    private Sizes() {}

    /**
     * Of a sweep over sizes the smallest, the largest and evenly spaced ones between, {@code most} in all; where {@code most}
     * limits anything, of data paths the first and of copies the largest; other parameters stay whole.
     */
    static List<String> thinned(String parameter, List<String> values, int most) {
        if (most == Integer.MAX_VALUE) {
            return values;
        }
        return switch (parameter) {
            case "length", "order" -> values.size() <= most ? values : spread(values, most);
            case "path" -> values.subList(0, 1);
            case "bytes" -> values.subList(values.size() - 1, values.size());
            default -> values;
        };
    }

    private static List<String> spread(List<String> values, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> values.get((int) Math.round(i * (values.size() - 1.0) / (most - 1))))
                .toList();
    }
}
