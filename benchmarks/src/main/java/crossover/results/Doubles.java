package crossover.results;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Numbers that never change, in the memory of an array: a large file holds millions. */
final class Doubles extends AbstractList<Double> implements RandomAccess {
    private final double[] values;

    /** @param values not to be changed any more */
    Doubles(double[] values) {
        this.values = values;
    }

    @Override
    public Double get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
