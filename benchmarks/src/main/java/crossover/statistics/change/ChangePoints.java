package crossover.statistics.change;

import crossover.statistics.BenjaminiHochberg;
import crossover.statistics.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The lasting changes in series of one value a run: each stretch is parted where its level most likely changes, then both parts again
 * (binary segmentation, Vostrikova 1981). Of those only what survives the method of a comparison is left: the 95% interval of the ratio
 * of both levels lies beyond the margin, and the change survives Benjamini and Hochberg over all series.
 */
public final class ChangePoints {
    /** Runs on either side of a change: one that is off alone is none, and two may be one afternoon. */
    public static final int FEWEST = 3;

    /** Of each test of a stretch: stricter than a comparison's, since it is looked at again with every run that joins. */
    private static final double LEVEL = 0.0015;

    private final RandomGenerator random = new Random(1);
    private final List<Candidate> candidates = new ArrayList<>();

    private ChangePoints() {}

    /** @param series the number of the series */
    private record Candidate(int series, int index, double pValue) {
        boolean isChange() {
            return pValue <= LEVEL;
        }
    }

    /**
     * The changes of each series, in the order of time. The same series give the same changes.
     *
     * @param series logarithms, a value a run, finite
     * @param margin the relative difference that does not matter, such as 0.02
     */
    public static List<List<ChangePoint>> in(List<double[]> series, double margin) {
        ChangePoints found = new ChangePoints();
        for (int i = 0; i < series.size(); i++) {
            found.look(i, new Stretch(series.get(i), 0, series.get(i).length));
        }
        return found.surviving(series, margin);
    }

    private void look(int series, Stretch stretch) {
        if (stretch.until() - stretch.from() < 2 * FEWEST) {
            return;
        }
        Stretch.Finding finding = stretch.once(random);
        if (finding.pValue() > LEVEL) {
            Stretch.Finding second = stretch.thereAndBack(random);
            finding = second.pValue() <= LEVEL ? second : finding;
        }
        int from = stretch.from();
        for (int index : finding.indices()) {
            candidates.add(new Candidate(series, index, finding.pValue()));
            if (finding.pValue() <= LEVEL) {
                look(series, new Stretch(stretch.values(), from, index));
                from = index;
            }
        }
        if (finding.pValue() <= LEVEL) {
            look(series, new Stretch(stretch.values(), from, stretch.until()));
        }
    }

    private List<List<ChangePoint>> surviving(List<double[]> series, double margin) {
        double[] qValues = BenjaminiHochberg.qValues(
                candidates.stream().mapToDouble(Candidate::pValue).toArray());
        List<List<ChangePoint>> changes = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            List<Candidate> kept = new ArrayList<>();
            for (int j = 0; j < qValues.length; j++) {
                Candidate candidate = candidates.get(j);
                if (candidate.series() == i && candidate.isChange() && qValues[j] <= Family.FALSE_DISCOVERY_RATE) {
                    kept.add(new Candidate(i, candidate.index(), qValues[j]));
                }
            }
            changes.add(beyond(series.get(i), kept, margin));
        }
        return List.copyOf(changes);
    }

    /** Those whose neighbouring levels differ by more than the margin; the least of the others goes first, which joins its neighbours. */
    private static List<ChangePoint> beyond(double[] values, List<Candidate> kept, double margin) {
        kept.sort(Comparator.comparingInt(Candidate::index));
        while (true) {
            List<Split> splits = splits(values, kept);
            Split least = splits.stream()
                    .filter(split -> !split.isBeyond(margin))
                    .min(Comparator.comparingDouble(split -> Math.abs(split.difference())))
                    .orElse(null);
            if (least == null) {
                List<ChangePoint> changes = new ArrayList<>();
                for (Split split : splits) {
                    double qValue = kept.get(changes.size()).pValue();
                    changes.add(new ChangePoint(split.index(), Math.exp(split.difference()), split.interval(), qValue));
                }
                return List.copyOf(changes);
            }
            kept.remove(splits.indexOf(least));
        }
    }

    private static List<Split> splits(double[] values, List<Candidate> kept) {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            int from = i == 0 ? 0 : kept.get(i - 1).index();
            int until = i + 1 == kept.size() ? values.length : kept.get(i + 1).index();
            splits.add(Split.at(values, from, kept.get(i).index(), until));
        }
        return splits;
    }
}
