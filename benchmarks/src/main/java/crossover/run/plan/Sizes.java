package crossover.run.plan;

import crossover.workload.ParameterRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which values of a parameter a profile measures. */
final class Sizes {
    private Sizes() {}

    /**
     * Of a sweep's sizes the smallest, the largest and evenly spaced ones between, {@code most} in all, or the usual one where
     * another parameter is swept; where {@code most} limits anything, of several ways the first and of amounts the largest;
     * other parameters stay whole.
     */
    static List<String> thinned(ParameterRole role, List<String> values, Optional<String> usual, int most) {
        if (most == Integer.MAX_VALUE) {
            return values;
        }
        return switch (role) {
            case SIZE -> usual.map(List::of).orElse(spread(values, most));
            case EFFORT -> spread(values, most);
            case WAY -> values.subList(0, 1);
            case AMOUNT -> values.subList(values.size() - 1, values.size());
            case DEVICE, OTHER -> values;
        };
    }

    private static List<String> spread(List<String> values, int most) {
        if (values.size() <= most) {
            return values;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> values.get((int) Math.round(i * (values.size() - 1.0) / (most - 1))))
                .toList();
    }
}
