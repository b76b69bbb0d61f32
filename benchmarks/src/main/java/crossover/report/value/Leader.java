package crossover.report.value;

import crossover.statistics.CellEstimate;
import crossover.statistics.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is first, in a sentence that claims no more than the forks bear out. */
public final class Leader {
    private static final int MOST_NAMES = 4;

    private Leader() {}

    /**
     * @param cost of which least is best
     * @param does what the first of a decided ranking does: {@code takes least}
     * @param each what an amount is of: {@code a transition}
     */
    public static Optional<String> sentence(
            List<Bars.Bar> bars, Function<Bars.Bar, CellEstimate> cost, String does, String each) {
        List<Ranking.Place<Bars.Bar>> places = Ranking.of(
                bars.stream().filter(bar -> bar.amount().estimate().hasValue()).toList(), cost);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Bars.Bar first = places.getFirst().subject();
        String amount = (first.amount().text() + " " + each).strip();
        List<String> level = places.stream()
                .skip(1)
                .filter(place -> !place.decided())
                .map(place -> place.subject().name())
                .toList();
        if (places.size() == 1) {
            return Optional.of(first.name() + " alone was measured: " + amount + ".");
        }
        if (level.isEmpty()) {
            Ranking.Place<Bars.Bar> next = places.get(1);
            return Optional.of(first.name() + " " + does + ", " + amount + "; next "
                    + next.subject().name() + ", " + next.ratio() + " of that.");
        }
        boolean tooFew =
                bars.stream().anyMatch(bar -> bar.amount().estimate().degreesOfFreedom() < Comparison.FEWEST_FORKS - 1);
        return Optional.of(first.name() + " " + does + " as measured, " + amount
                + (tooFew
                        ? "; fewer than " + Comparison.FEWEST_FORKS + " forks decide nothing."
                        : ", but it and " + names(level) + " cannot be told apart."));
    }

    private static String names(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
