package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Answer;
import crossover.report.value.Bars;
import crossover.report.value.Leader;
import crossover.report.value.Quantity;
import crossover.statistics.CellEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Which executor for what, as sentences that claim no more than the forks bear out. */
public final class ExecutorAnswers {
    private static final double RAREST_TOLD = 99.9;

    private ExecutorAnswers() {}

    public static List<Answer> of(ExecutorResults results) {
        List<Answer> answers = new ArrayList<>();
        for (ExecutorComparison comparison : told(results.comparisons())) {
            answers.addAll(comparison.setting().idle() ? fastest(comparison) : saturated(comparison));
        }
        results.latencies().forEach(comparison -> latency(comparison).ifPresent(answers::add));
        for (AmountComparison amounts : results.amounts()) {
            best(amounts.title(), amounts.amounts(), amounts::cost, amounts.does(), amounts.each())
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
        }
        return answers;
    }

    private static List<Answer> fastest(ExecutorComparison comparison) {
        List<Bars.Bar> executors = timed(comparison.withoutFloors().rows());
        if (executors.isEmpty()) {
            return least(comparison.title(), timed(comparison.rows()), "takes least", comparison.unit()).stream()
                    .toList();
        }
        String floor = comparison.floor().map(row -> floor(comparison, row)).orElse("");
        return least(comparison.title(), executors, "takes least", comparison.unit()).stream()
                .map(answer -> new Answer(answer.subject(), answer.sentence() + floor))
                .toList();
    }

    /** A loop on one thread, so that it is held against others by core time. */
    private static String floor(ExecutorComparison comparison, ExecutorComparison.Row floor) {
        return " The floor, a loop without a scheduler (" + floor.executor() + "): "
                + Objects.requireNonNull(floor.coreTime()).text() + " of core time a transition"
                + comparison.rows().stream()
                        .findFirst()
                        .flatMap(first -> comparison
                                .toTheFloor(first)
                                .map(ratio -> ", of which " + first.executor() + " takes " + ratio))
                        .orElse("")
                + ".";
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

    private static Optional<Answer> least(String subject, List<Bars.Bar> bars, String does, String each) {
        return best(subject, bars, bar -> bar.amount().estimate(), does, each);
    }

    private static Optional<Answer> best(
            String subject, List<Bars.Bar> bars, Function<Bars.Bar, CellEstimate> cost, String does, String each) {
        return Leader.sentence(bars, cost, does, each).map(sentence -> new Answer(subject, sentence));
    }

    /** Every name, and the verb that agrees with them. */
    private static String all(List<String> names, String one, String several) {
        return String.join(", ", names) + " " + (names.size() == 1 ? one : several);
    }
}
