package crossover.sweep;

import crossover.results.shape.SweepShape;

/**
 * What a sweep runs over.
 *
 * @param effort the parameter that says how much work an element takes, with the size fixed; empty for the size in elements
 */
public record Axis(String effort) {
    public static final Axis SIZE = new Axis("");

    public boolean isSize() {
        return effort.isEmpty();
    }

    /** Where a cell of that shape lies. */
    long of(SweepShape shape) {
        return isSize() ? shape.size() : Long.parseLong(shape.variant().get(effort));
    }
}
