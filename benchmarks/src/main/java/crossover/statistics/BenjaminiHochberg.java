package crossover.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Adjusts p-values for how many there are: Benjamini and Hochberg (1995). */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The q-value of each p-value, in the same order: reject those at or below the false discovery rate. */
    public static double[] qValues(double... pValues) {
        Integer[] order = new Integer[pValues.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingDouble(index -> pValues[index]));
        double[] adjusted = new double[pValues.length];
        double smallest = 1;
        for (int rank = pValues.length; rank >= 1; rank--) {
            int index = order[rank - 1];
            smallest = Math.min(smallest, pValues[index] * ((double) pValues.length / rank));
            adjusted[index] = smallest;
        }
        return adjusted;
    }
}
