package crossover.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All rows of one comparison, judged together: the more rows, the more of them differ by chance alone. */
public final class Family {
    /**
     * The share of false ones that is accepted among the rows called faster or slower; where nothing differs, also the
     * chance that any row of a comparison is, whatever the scatter. At the usual 5% the margin alone would have to keep
     * that chance down, and does so only where forks agree to within it.
     */
    public static final double FALSE_DISCOVERY_RATE = 0.02;

    private Family() {}

    /**
     * One comparison a pair, in the same order. A row with too few forks to be tested does not count among the rows.
     *
     * @param margin the relative difference that does not matter, such as 0.02
     */
    public static List<Comparison> compare(List<CellPair> pairs, double margin) {
        List<Comparison> rows = new ArrayList<>(pairs.stream()
                .map(pair -> pair.hasValues() ? Comparison.undecided(pair) : Comparison.notComparable(pair.missing()))
                .toList());
        int[] tested = indices(pairs);
        double[] qValues = BenjaminiHochberg.qValues(Arrays.stream(tested)
                .mapToDouble(index -> rows.get(index).pValue())
                .toArray());
        for (int position = 0; position < tested.length; position++) {
            int index = tested[position];
            rows.set(index, judged(rows.get(index), pairs.get(index), qValues[position], margin));
        }
        return List.copyOf(rows);
    }

    private static int[] indices(List<CellPair> pairs) {
        return IntStream.range(0, pairs.size())
                .filter(index -> pairs.get(index).isTestable())
                .toArray();
    }

    private static Comparison judged(Comparison row, CellPair pair, double qValue, double margin) {
        Verdict verdict = row.verdictBeforeCorrection(margin);
        return switch (verdict) {
            case SAME, NOT_COMPARABLE -> row.decided(qValue, verdict);
            case FASTER, SLOWER ->
                qValue <= FALSE_DISCOVERY_RATE
                        ? row.decided(qValue, verdict)
                        : row.open(qValue, true, ForksNeeded.toSurvive(pair, survivingPValue(row, qValue)));
            case INCONCLUSIVE -> row.open(qValue, false, ForksNeeded.toDecide(pair, margin));
        };
    }

    /** The p-value at which the row would survive, were all other rows to stay as they are. */
    private static double survivingPValue(Comparison row, double qValue) {
        return row.pValue() * FALSE_DISCOVERY_RATE / qValue;
    }
}
