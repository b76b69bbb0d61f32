package crossover.cli;

import crossover.report.value.Durations;
import crossover.report.value.Quantity;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.RunRecord;
import crossover.results.WarmupRecord;
import crossover.results.shape.OnExecutor;
import crossover.results.shape.SweepShape;
import crossover.run.plan.Plan;
import crossover.run.plan.RunRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plan for people, before anything runs. */
final class PlanText {
    private PlanText() {}

    /**
     * @param plans of arms that take turns, with the same cells; one where nothing is compared
     * @param everyCell lists each with its warm-up, or why it is skipped; else skipped ones are a count
     */
    static void print(List<Plan> plans, boolean everyCell, PrintStream out) {
        Plan plan = plans.getFirst();
        RunRequest request = plan.request();
        List<CellRecord> runnable = inState(plan, CellState.PENDING);
        List<CellRecord> skipped = inState(plan, CellState.SKIPPED);
        out.println(protocol(request) + ": "
                + Quantity.counted(runnable.size(), "cell") + turns(plans) + ", about "
                + Durations.text(time(plans)) + afterwards(request) + maps(plan));
        runnable.stream()
                .collect(Collectors.groupingBy(PlanText::subject, LinkedHashMap::new, Collectors.counting()))
                .forEach((subject, count) -> out.println("  " + subject + ": " + Quantity.counted(count, "cell")));
        if (everyCell) {
            runnable.forEach(cell -> out.println("run      " + cell.key() + "  " + warmup(cell)));
            skipped.forEach(cell -> out.println("skipped  " + cell.key() + ": " + cell.reason()));
        } else if (!skipped.isEmpty()) {
            out.println("skipped  " + Quantity.counted(skipped.size(), "cell")
                    + " that mean nothing or do not fit here: --dry-run lists them");
        }
        plan.survey()
                .unavailable()
                .forEach(absent ->
                        out.println("skipped  " + absent.selector() + ": " + absent.reason() + "; " + absent.remedy()));
        runnable.stream()
                .collect(Collectors.groupingBy(PlanText::decision, TreeMap::new, Collectors.counting()))
                .forEach((decision, count) ->
                        out.println("warm-up  " + Quantity.counted(count, "cell") + ": " + decision));
    }

    private static String turns(List<Plan> plans) {
        return plans.size() == 1
                ? ""
                : " in each of " + plans.size() + " arms ("
                        + plans.stream().map(PlanText::arm).collect(Collectors.joining("; "))
                        + "), forks of which take turns";
    }

    private static String arm(Plan plan) {
        RunRecord.Arm arm = plan.request().arm().orElseThrow();
        return arm.name() + ": " + String.join(" ", arm.words());
    }

    private static Duration time(List<Plan> plans) {
        Duration budget = plans.getFirst().request().timeBudget();
        Duration all = plans.stream().map(plan -> plan.timeLeft(budget)).reduce(Duration.ZERO, Duration::plus);
        return all.compareTo(budget) > 0 ? budget : all;
    }

    private static String protocol(RunRequest request) {
        if (request.isOwn()) {
            return "forks and iterations as the " + (request.fixesAny() ? "options say, else the " : "")
                    + "benchmarks' annotations";
        }
        return request.profile().label() + " profile" + (request.limited() ? ", first look" : "");
    }

    private static List<CellRecord> inState(Plan plan, CellState state) {
        return plan.records().stream().filter(cell -> cell.state() == state).toList();
    }

    private static String afterwards(RunRequest request) {
        if (request.refine()) {
            return ", then sizes around each crossover";
        }
        return request.hasTwoStages()
                ? (request.limited()
                                ? ", since " + Durations.text(request.timeBudget()) + " are too little for every size"
                                : "")
                        + "; then more forks of those on which an answer turns, about "
                        + Durations.text(request.timeBudget())
                        + " in all"
                : "";
    }

    private static String maps(Plan plan) {
        return plan.mostOfMaps() == 0
                ? ""
                : ", then up to " + Quantity.counted(plan.mostOfMaps(), "cell") + " along the frontier of its map";
    }

    /** What the cell is about. */
    private static String subject(CellRecord cell) {
        return switch (cell.shape()) {
            case SweepShape sweep -> sweep.title();
            case OnExecutor machines -> machines.title();
            default -> cell.key().shortName();
        };
    }

    private static String warmup(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        return warmup == null
                ? "(pilot first)"
                : "(warm-up %d x %.0f ms)".formatted(warmup.iterations(), 1000 * warmup.iterationSeconds());
    }

    private static String decision(CellRecord cell) {
        WarmupRecord warmup = cell.warmup();
        if (warmup == null) {
            return "a pilot fork decides";
        }
        return switch (warmup.decidedBy()) {
            case WarmupRecord.EARLIER_PILOT ->
                "as the pilot of an earlier run with the same code, JVM and machine found";
            case WarmupRecord.OPTIONS -> "as the options say, no pilot";
            case WarmupRecord.ANNOTATIONS -> "as the benchmarks' annotations say, and JMH where they say nothing";
            default ->
                "the profile's %d x %.0f ms, no pilot".formatted(warmup.iterations(), 1000 * warmup.iterationSeconds());
        };
    }
}
