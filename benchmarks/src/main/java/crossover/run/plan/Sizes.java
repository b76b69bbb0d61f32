package crossover.run.plan;

import crossover.workload.ParameterRole;
import java.util.List;
import java.util.stream.IntStream;

/** Which values of a parameter a profile measures. */
final class Sizes {
    private Sizes() {}

    /**
     * Of a sweep's sizes the smallest, the largest and evenly spaced ones between, {@code most} in all; where {@code most}
     * limits anything, of several ways the first and of amounts the largest; other parameters stay whole.
     */
    static List<String> thinned(ParameterRole role, List<String> values, int most) {
        if (most == Integer.MAX_VALUE) {
            return values;
        }
        return switch (role) {
            case SIZE -> values.size() <= most ? values : spread(values, most);
            case WAY -> values.subList(0, 1);
            case AMOUNT -> values.subList(values.size() - 1, values.size());
            case DEVICE, OTHER -> values;
        };
    }

    private static List<String> spread(List<String> values, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> values.get((int) Math.round(i * (values.size() - 1.0) / (most - 1))))
                .toList();
    }
}
