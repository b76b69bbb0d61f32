package crossover.report.value;

import crossover.statistics.CellEstimate;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Subjects by one figure, least first, each held against the least; all of them are one family of comparisons. */
public final class Ranking {
    private Ranking() {}

    /**
     * @param toLeast null for the least itself
     */
    public record Place<T>(T subject, @Nullable Comparison toLeast) {

        /** Whether the forks decide that it has more than the least. */
        public boolean decided() {
            return toLeast != null && toLeast.verdict() == Verdict.SLOWER;
        }

        /** {@code 3.21× [3.02, 3.41]}, with ≈ where undecided; empty for the least itself. */
        public String ratio() {
            return toLeast == null ? "" : (decided() ? "" : "≈") + text(toLeast);
        }
    }

    private static String text(Comparison comparison) {
        return Quantity.ratio(comparison.ratio()) + " " + Uncertainty.of(comparison);
    }

    /** {@code 3.21× [3.02, 3.41]}: one figure over another. */
    public static String ratio(CellEstimate base, CellEstimate other) {
        return text(Comparison.of(base, other, Comparison.DEFAULT_MARGIN));
    }

    /**
     * @param figure a subject's estimate, which has a value
     */
    public static <T> List<Place<T>> of(List<T> subjects, Function<T, CellEstimate> figure) {
        List<T> ranked = subjects.stream()
                .sorted(Comparator.comparingDouble(
                        subject -> figure.apply(subject).centre()))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        CellEstimate least = figure.apply(ranked.getFirst());
        List<Comparison> comparisons = Family.compare(
                ranked.stream()
                        .skip(1)
                        .map(subject -> new CellPair(least, figure.apply(subject)))
                        .toList(),
                Comparison.DEFAULT_MARGIN);
        List<Place<T>> places = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            places.add(new Place<>(ranked.get(i), i == 0 ? null : comparisons.get(i - 1)));
        }
        return List.copyOf(places);
    }
}
