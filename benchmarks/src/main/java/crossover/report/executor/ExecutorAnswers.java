package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Answer;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import crossover.report.value.Ranking;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which executor for what, as sentences that claim no more than the forks bear out. */
public final class ExecutorAnswers {
    private static final int MOST_NAMES = 4;
    private static final double RAREST_TOLD = 99.9;

    /** Of the places in the order of finishing: a third where machines run one after the other, nothing in a round robin. */
    private static final double ONE_AFTER_THE_OTHER = 0.25;

    private ExecutorAnswers() {}

    public static List<Answer> of(ExecutorResults results) {
        List<Answer> answers = new ArrayList<>();
        for (ExecutorComparison comparison : told(results.comparisons())) {
            answers.addAll(comparison.setting().idle() ? fastest(comparison) : saturated(comparison));
        }
        results.latencies().forEach(comparison -> latency(comparison).ifPresent(answers::add));
        for (FootprintComparison footprint : results.footprints()) {
            least(footprint.title(), footprint.weights(), "holds least", "a suspended machine")
                    .ifPresent(answers::add);
        }
        return List.copyOf(answers);
    }

    /** Of tables that differ in their machines in flight only, the one with the most; and those of one machine. */
    private static List<ExecutorComparison> told(List<ExecutorComparison> comparisons) {
        Map<CommonSetting, ExecutorComparison> most = new LinkedHashMap<>();
        List<ExecutorComparison> idle = new ArrayList<>();
        for (ExecutorComparison comparison : comparisons) {
            if (comparison.setting().idle()) {
                idle.add(comparison);
            } else {
                most.merge(
                        comparison.setting().withoutMachines(),
                        comparison,
                        (one, other) ->
                                one.setting().machines() < other.setting().machines() ? other : one);
            }
        }
        List<ExecutorComparison> told = new ArrayList<>(most.values());
        told.addAll(idle);
        return told;
    }

    private static List<Answer> saturated(ExecutorComparison comparison) {
        List<Answer> answers = new ArrayList<>(fastest(comparison));
        if (comparison.setting().parameter("mode").equals("hop")) {
            if (!comparison.setting().parameter("parallelism").equals("1")) {
                least(
                                comparison.title(),
                                chosen(comparison, ExecutorFigures.CORE),
                                "takes least core time",
                                "of core time a transition")
                        .ifPresent(answers::add);
            }
            allocation(comparison).ifPresent(answers::add);
            turns(comparison).ifPresent(answers::add);
        }
        return answers;
    }

    private static List<Answer> fastest(ExecutorComparison comparison) {
        List<Bars.Bar> executors = timed(comparison.withoutFloors().rows());
        if (executors.isEmpty()) {
            return least(comparison.title(), timed(comparison.rows()), "takes least", comparison.unit()).stream()
                    .toList();
        }
        String floor = timed(comparison.floors()).stream()
                .findFirst()
                .map(bar -> " The floor, a loop without a scheduler (" + bar.name() + "): "
                        + bar.amount().text() + ".")
                .orElse("");
        return least(comparison.title(), executors, "takes least", comparison.unit()).stream()
                .map(answer -> new Answer(answer.subject(), answer.sentence() + floor))
                .toList();
    }

    private static List<Bars.Bar> timed(List<ExecutorComparison.Row> rows) {
        return rows.stream()
                .filter(row -> row.timing() != null)
                .map(row -> new Bars.Bar(row.executor(), Amount.of(Objects.requireNonNull(row.timing()))))
                .toList();
    }

    private static List<Bars.Bar> chosen(ExecutorComparison comparison, String figure) {
        return comparison.withoutFloors().named(figure);
    }

    /** Several may allocate nothing, and then none of them least. */
    private static Optional<Answer> allocation(ExecutorComparison comparison) {
        List<Bars.Bar> bars = chosen(comparison, ExecutorFigures.BYTES);
        List<String> none = bars.stream()
                .filter(bar -> bar.amount().isNothing())
                .map(Bars.Bar::name)
                .toList();
        return none.isEmpty()
                ? least(comparison.title(), bars, "allocates least", "a transition")
                : Optional.of(new Answer(
                        comparison.title(),
                        all(none, "allocates", "allocate") + " nothing a transition (less than " + Amount.NO_BYTES
                                + " B)."));
    }

    /** Machines that do not take turns stay in a processor's caches: whoever chooses the executor for its speed must know. */
    private static Optional<Answer> turns(ExecutorComparison comparison) {
        List<String> greedy = chosen(comparison, ExecutorFigures.UNFAIRNESS).stream()
                .filter(bar -> bar.amount().centre() >= ONE_AFTER_THE_OTHER)
                .map(Bars.Bar::name)
                .toList();
        return greedy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        comparison.title(),
                        all(greedy, "lets", "let") + " a machine run to its end before the next begins (unfairness "
                                + ONE_AFTER_THE_OTHER + " or more, where a round robin has 0)."));
    }

    /** At the rarest percentile up to 99.9 that all rows have enough samples for. */
    private static Optional<Answer> latency(LatencyComparison comparison) {
        List<LatencyComparison.Row> rows = comparison.rows().stream()
                .filter(row -> !row.percentiles().isEmpty())
                .toList();
        return comparison.percentiles().stream()
                .filter(percentile -> percentile <= RAREST_TOLD
                        && rows.stream().allMatch(row -> row.percentiles().containsKey(percentile)))
                .max(Comparator.naturalOrder())
                .flatMap(percentile -> least(
                        comparison.title(),
                        rows.stream()
                                .map(row -> new Bars.Bar(
                                        row.executor(),
                                        Objects.requireNonNull(row.percentiles().get(percentile))))
                                .toList(),
                        "has the lowest p" + Quantity.plain(percentile),
                        "from when a machine was due to its end"));
    }

    /**
     * @param does what the first of a decided ranking does: {@code takes least}
     * @param each what an amount is of: {@code a transition}
     */
    private static Optional<Answer> least(String subject, List<Bars.Bar> bars, String does, String each) {
        List<Ranking.Place<Bars.Bar>> places = Ranking.of(
                bars.stream().filter(bar -> bar.amount().estimate().hasValue()).toList(),
                bar -> bar.amount().estimate());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Bars.Bar first = places.getFirst().subject();
        String amount = first.amount().text() + " " + each;
        List<String> level = places.stream()
                .skip(1)
                .filter(place -> !place.decided())
                .map(place -> place.subject().name())
                .toList();
        if (places.size() == 1) {
            return Optional.of(new Answer(subject, first.name() + " alone was measured: " + amount + "."));
        }
        if (level.isEmpty()) {
            Ranking.Place<Bars.Bar> next = places.get(1);
            return Optional.of(new Answer(
                    subject,
                    first.name() + " " + does + ", " + amount + "; next "
                            + next.subject().name() + ", " + next.ratio() + " of that."));
        }
        boolean tooFew = bars.stream().anyMatch(bar -> bar.amount().estimate().forks() < Comparison.FEWEST_FORKS);
        return Optional.of(new Answer(
                subject,
                first.name() + " " + does + " as measured, " + amount
                        + (tooFew
                                ? "; fewer than " + Comparison.FEWEST_FORKS + " forks decide nothing."
                                : ", but it and " + names(level) + " cannot be told apart.")));
    }

    /** Every name, and the verb that agrees with them. */
    private static String all(List<String> names, String one, String several) {
        return String.join(", ", names) + " " + (names.size() == 1 ? one : several);
    }

    private static String names(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
