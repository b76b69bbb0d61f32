package crossover.report.model;

import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which executor for what, as sentences that claim no more than the forks bear out. */
final class ExecutorVerdicts {
    private static final int MOST_NAMES = 4;
    private static final double RAREST_TOLD = 99.9;

    /** Of the places in the order of finishing: a third where machines run one after the other, nothing in a round robin. */
    private static final double ONE_AFTER_THE_OTHER = 0.25;

    private ExecutorVerdicts() {}

    static List<Verdict> of(ExecutorResults results) {
        List<Verdict> verdicts = new ArrayList<>();
        for (ExecutorTable table : told(results.tables())) {
            verdicts.addAll(table.setting().idle() ? fastest(table) : saturated(table));
        }
        results.latencies().forEach(table -> latency(table).ifPresent(verdicts::add));
        for (Footprint footprint : results.footprints()) {
            least(
                            footprint.title(),
                            footprint.rows().stream()
                                    .filter(row -> row.bytes() != null)
                                    .map(row -> new Bars.Bar(row.executor(), Objects.requireNonNull(row.bytes())))
                                    .toList(),
                            "holds least",
                            "a suspended machine")
                    .ifPresent(verdicts::add);
        }
        return List.copyOf(verdicts);
    }

    /** Of tables that differ in their machines in flight only, the one with the most; and those of one machine. */
    private static List<ExecutorTable> told(List<ExecutorTable> tables) {
        Map<Setting, ExecutorTable> most = new LinkedHashMap<>();
        List<ExecutorTable> idle = new ArrayList<>();
        for (ExecutorTable table : tables) {
            if (table.setting().idle()) {
                idle.add(table);
            } else {
                most.merge(
                        table.setting().withoutMachines(),
                        table,
                        (one, other) ->
                                one.setting().machines() < other.setting().machines() ? other : one);
            }
        }
        List<ExecutorTable> told = new ArrayList<>(most.values());
        told.addAll(idle);
        return told;
    }

    private static List<Verdict> saturated(ExecutorTable table) {
        List<Verdict> verdicts = new ArrayList<>(fastest(table));
        if (table.setting().parameter("mode").equals("hop")) {
            if (!table.setting().parameter("parallelism").equals("1")) {
                least(table.title(), chosen(table, Figures.CORE), "takes least core time", "of core time a transition")
                        .ifPresent(verdicts::add);
            }
            allocation(table).ifPresent(verdicts::add);
            turns(table).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static List<Verdict> fastest(ExecutorTable table) {
        List<Bars.Bar> all = timed(table);
        List<Bars.Bar> executors = withoutFloors(table, all);
        if (executors.isEmpty()) {
            return least(table.title(), all, "takes least", table.unit()).stream()
                    .toList();
        }
        String floor = all.stream()
                .filter(bar -> !executors.contains(bar))
                .findFirst()
                .map(bar -> " The floor, a loop without a scheduler (" + bar.name() + "): "
                        + bar.amount().text() + ".")
                .orElse("");
        return least(table.title(), executors, "takes least", table.unit()).stream()
                .map(verdict -> new Verdict(verdict.subject(), verdict.sentence() + floor))
                .toList();
    }

    private static List<Bars.Bar> timed(ExecutorTable table) {
        return table.rows().stream()
                .filter(row -> row.timing() != null)
                .map(row -> new Bars.Bar(row.executor(), Amount.of(Objects.requireNonNull(row.timing()))))
                .toList();
    }

    private static List<Bars.Bar> chosen(ExecutorTable table, String figure) {
        return withoutFloors(table, table.named(figure));
    }

    /** Loops without a scheduler are nobody's choice. */
    private static List<Bars.Bar> withoutFloors(ExecutorTable table, List<Bars.Bar> bars) {
        Set<String> floors = table.rows().stream()
                .filter(ExecutorTable.Row::floor)
                .map(ExecutorTable.Row::executor)
                .collect(Collectors.toSet());
        return bars.stream().filter(bar -> !floors.contains(bar.name())).toList();
    }

    /** Several may allocate nothing, and then none of them least. */
    private static Optional<Verdict> allocation(ExecutorTable table) {
        List<Bars.Bar> bars = chosen(table, Figures.BYTES);
        List<String> none = bars.stream()
                .filter(bar -> bar.amount().isNothing())
                .map(Bars.Bar::name)
                .toList();
        return none.isEmpty()
                ? least(table.title(), bars, "allocates least", "a transition")
                : Optional.of(new Verdict(
                        table.title(),
                        all(none, "allocates", "allocate") + " nothing a transition (less than " + Amount.NO_BYTES
                                + " B)."));
    }

    /** Machines that do not take turns stay in a processor's caches: whoever chooses the executor for its speed must know. */
    private static Optional<Verdict> turns(ExecutorTable table) {
        List<String> greedy = chosen(table, Figures.DISPLACEMENT).stream()
                .filter(bar -> bar.amount().centre() >= ONE_AFTER_THE_OTHER)
                .map(Bars.Bar::name)
                .toList();
        return greedy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        table.title(),
                        all(greedy, "lets", "let") + " a machine run to its end before the next begins (unfairness "
                                + ONE_AFTER_THE_OTHER + " or more, where a round robin has 0)."));
    }

    /** At the rarest percentile up to 99.9 that all rows have enough samples for. */
    private static Optional<Verdict> latency(LatencyTable table) {
        List<LatencyTable.Row> rows = table.rows().stream()
                .filter(row -> !row.percentiles().isEmpty())
                .toList();
        return table.percentiles().stream()
                .filter(percentile -> percentile <= RAREST_TOLD
                        && rows.stream().allMatch(row -> row.percentiles().containsKey(percentile)))
                .max(Comparator.naturalOrder())
                .flatMap(percentile -> least(
                        table.title(),
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
    private static Optional<Verdict> least(String subject, List<Bars.Bar> bars, String does, String each) {
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
            return Optional.of(new Verdict(subject, first.name() + " alone was measured: " + amount + "."));
        }
        if (level.isEmpty()) {
            Ranking.Place<Bars.Bar> next = places.get(1);
            return Optional.of(new Verdict(
                    subject,
                    first.name() + " " + does + ", " + amount + "; next "
                            + next.subject().name() + ", " + next.ratio() + " of that."));
        }
        boolean tooFew = bars.stream().anyMatch(bar -> bar.amount().estimate().forks() < Comparison.FEWEST_FORKS);
        return Optional.of(new Verdict(
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
