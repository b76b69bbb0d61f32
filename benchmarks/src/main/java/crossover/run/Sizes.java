package crossover.run;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which sizes of a sweep a profile measures. */
final class Sizes {
    private static final Set<String> PARAMETERS = Set.of("length", "order");

    private Sizes() {}

    /** The smallest, the largest and evenly spaced ones between, {@code most} in all; other parameters stay whole. */
    static List<String> thinned(String parameter, List<String> values, int most) {
        if (!PARAMETERS.contains(parameter) || values.size() <= most) {
            return values;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> values.get((int) Math.round(i * (values.size() - 1.0) / (most - 1))))
                .toList();
    }
}
