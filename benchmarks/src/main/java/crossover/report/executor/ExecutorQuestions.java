package crossover.report.executor;

import crossover.report.value.Answer;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import crossover.report.value.Ranking;
import crossover.report.value.Timing;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.ExecutorShape.Family;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What people ask of executors, each answered where the rows decide it, and said to be open where they do not. */
public final class ExecutorQuestions {
    /** Of the places in the order of finishing: a third where machines run one after the other, nothing in a round robin. */
    private static final double ONE_AFTER_THE_OTHER = 0.25;

    private static final String MODE = "mode";
    private static final String PINNED = "pinned";

    private final List<ExecutorComparison> comparisons;

    private ExecutorQuestions(List<ExecutorComparison> comparisons) {
        this.comparisons = comparisons;
    }

    public static List<Answer> of(ExecutorResults results) {
        ExecutorQuestions questions = new ExecutorQuestions(results.comparisons());
        List<Answer> answers = new ArrayList<>();
        for (ExecutorComparison comparison : results.comparisons()) {
            Stream.of(
                            virtualThreadsOrPool(comparison),
                            questions.idleWake(comparison),
                            questions.pinnedCarrier(comparison),
                            turns(comparison))
                    .flatMap(Optional::stream)
                    .forEach(answers::add);
        }
        return List.copyOf(answers);
    }

    /** The first question alone, of every table that decides it or says that it is open. */
    public static List<Answer> virtualThreadsOrPool(ExecutorResults results) {
        return results.comparisons().stream()
                .flatMap(comparison -> virtualThreadsOrPool(comparison).stream())
                .toList();
    }

    private static Optional<Answer> virtualThreadsOrPool(ExecutorComparison comparison) {
        if (comparison.setting().idle() || !isHop(comparison.setting())) {
            return Optional.empty();
        }
        Optional<ExecutorComparison.Row> pool = fastest(comparison, Family.POOL);
        return fastest(comparison, Family.VIRTUAL_THREADS)
                .flatMap(threads -> pool.map(
                        best -> new Answer("Virtual threads or a pool? " + comparison.title(), choice(best, threads))));
    }

    private static Optional<ExecutorComparison.Row> fastest(ExecutorComparison comparison, Family family) {
        return comparison.rows().stream()
                .filter(row ->
                        row.timing() != null && ((ExecutorShape) row.cell().shape()).family() == family)
                .min(Comparator.comparingDouble(row -> timing(row).centre()));
    }

    private static String choice(ExecutorComparison.Row pool, ExecutorComparison.Row threads) {
        boolean poolFirst = timing(pool).centre() <= timing(threads).centre();
        ExecutorComparison.Row first = poolFirst ? pool : threads;
        ExecutorComparison.Row second = poolFirst ? threads : pool;
        Comparison comparison =
                Comparison.of(timing(first).estimate(), timing(second).estimate(), Comparison.DEFAULT_MARGIN);
        String figures =
                "a hop of " + first.executor() + " takes " + timing(first).text() + ", of " + second.executor() + " "
                        + ratio(timing(first), timing(second)) + " of that.";
        return comparison.isClearCut(Comparison.DEFAULT_MARGIN)
                ? (poolFirst ? "A pool: " : "Virtual threads: ") + figures
                : "Open, the forks do not tell them apart: " + figures;
    }

    /** Of one machine, whose executor sleeps between its steps, against the same executor with most machines in flight. */
    private Optional<Answer> idleWake(ExecutorComparison idle) {
        if (!idle.setting().idle() || !isHop(idle.setting())) {
            return Optional.empty();
        }
        List<String> told = idle.rows().stream()
                .filter(row -> row.timing() != null && !row.floor())
                .map(row -> row.executor() + " " + timing(row).text() + saturated(idle.setting(), row))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        "What does an idle wake cost? " + idle.title(),
                        "A transition of one machine alone takes " + String.join("; ", told) + "."));
    }

    private String saturated(CommonSetting idle, ExecutorComparison.Row row) {
        return comparisons.stream()
                .filter(other -> !other.setting().idle()
                        && other.setting().withoutMachines().equals(idle.withoutMachines()))
                .max(Comparator.comparingLong(other -> other.setting().machines()))
                .flatMap(busy -> same(busy, row)
                        .map(hop -> ", " + ratio(timing(hop), timing(row)) + " of its hop among "
                                + Quantity.count(busy.setting().machines()) + " machines"))
                .orElse("");
    }

    private Optional<Answer> pinnedCarrier(ExecutorComparison pinned) {
        CommonSetting setting = pinned.setting();
        if (!setting.parameter(PINNED).equals("true")) {
            return Optional.empty();
        }
        Map<String, String> free = new TreeMap<>(setting.parameters());
        free.remove(PINNED);
        List<String> told = comparisons.stream()
                .filter(other -> other.setting().parameters().equals(free)
                        && other.setting().jmhMode().equals(setting.jmhMode()))
                .flatMap(other -> pinned.rows().stream()
                        .filter(row -> row.timing() != null)
                        .flatMap(row -> same(other, row).stream()
                                .map(unpinned -> row.executor() + " takes " + ratio(timing(unpinned), timing(row))
                                        + " the time of one that is not pinned")))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        "What does a pinned carrier cost? " + pinned.title(), String.join("; ", told) + "."));
    }

    /** Machines that do not take turns stay in a processor's caches: whoever chooses the executor for its speed must know. */
    private static Optional<Answer> turns(ExecutorComparison comparison) {
        List<Bars.Bar> bars = comparison.setting().idle() || !isHop(comparison.setting())
                ? List.of()
                : comparison.withoutFloors().named(ExecutorFigures.UNFAIRNESS);
        List<String> greedy = bars.stream()
                .filter(bar -> bar.amount().centre() >= ONE_AFTER_THE_OTHER)
                .map(bar -> bar.name() + " " + bar.amount().text())
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        "Which let machines run to their end? " + comparison.title(),
                        (greedy.isEmpty() ? "None" : String.join("; ", greedy))
                                + " (unfairness: a round robin has 0, one machine after the other about 0.33)."));
    }

    private static boolean isHop(CommonSetting setting) {
        return setting.parameter(MODE).equals("hop");
    }

    private static Optional<ExecutorComparison.Row> same(ExecutorComparison other, ExecutorComparison.Row row) {
        return other.rows().stream()
                .filter(candidate ->
                        candidate.timing() != null && candidate.executor().equals(row.executor()))
                .findFirst();
    }

    private static String ratio(Timing base, Timing other) {
        return Ranking.ratio(base.estimate(), other.estimate());
    }

    private static Timing timing(ExecutorComparison.Row row) {
        return Objects.requireNonNull(row.timing());
    }
}
