package crossover.report.terminal;

import crossover.report.executor.ExecutorComparison;
import crossover.report.executor.ExecutorQuestions;
import crossover.report.page.section.Caveat;
import crossover.report.page.section.ReportedRun;
import crossover.report.sweep.CpuWording;
import crossover.report.value.Answer;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.results.CellState;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run came to, at its end and whenever it is asked for again. */
public final class RunSummary {
    private static final int MOST_CAVEATS = 5;
    private static final int MOST_ANSWERS = 10;

    private RunSummary() {}

    /** @param run whose results are read */
    public static List<String> of(ReportedRun run) {
        List<String> lines = new ArrayList<>(Lines.wrapped(run.headline().sentence()));
        lines.add("");
        run.maps().forEach(map -> {
            lines.addAll(MapStrip.of(map));
            lines.add("");
        });
        run.sweeps().sweeps().forEach(sweep -> sweep(run, sweep, lines));
        for (ExecutorComparison comparison : run.executors().comparisons()) {
            if (comparison.rows().stream().anyMatch(row -> row.timing() != null && !row.floor())) {
                lines.addAll(ExecutorBars.of(comparison));
                lines.add("");
            }
        }
        answers(run).forEach(answer -> lines.addAll(Lines.wrapped(answer.subject() + ": " + answer.sentence())));
        caveats(run, lines);
        absent(run, lines);
        return lines;
    }

    /** Devices against the processor, and of the processor's loops, when which is best: whether being parallel pays, say. */
    private static void sweep(ReportedRun run, Sweep sweep, List<String> lines) {
        List<String> strip = run.sweeps().speedups().stream()
                .filter(map -> map.sweep().equals(sweep))
                .flatMap(map -> SweepStrip.of(map, run.sweeps().crossovers()).stream())
                .toList();
        String leaders = CpuWording.leaders(sweep);
        if (strip.isEmpty() && leaders.isEmpty()) {
            return;
        }
        lines.addAll(strip.isEmpty() ? List.of(Lines.cut(sweep.name())) : strip);
        Lines.wrapped(leaders).forEach(line -> lines.add(Lines.indented(line)));
        lines.add("");
    }

    /** What strips and bars do not say. */
    private static List<Answer> answers(ReportedRun run) {
        List<Answer> answers = new ArrayList<>(ExecutorQuestions.virtualThreadsOrPool(run.executors()));
        answers.addAll(run.open().answers());
        return answers.subList(0, Math.min(MOST_ANSWERS, answers.size()));
    }

    private static void caveats(ReportedRun run, List<String> lines) {
        List<Caveat> caveats = run.caveats();
        caveats.stream()
                .limit(MOST_CAVEATS)
                .forEach(caveat -> lines.add(Lines.cut(
                        "Beware: " + caveat.text() + (caveat.about().isEmpty() ? "" : " (" + caveat.about() + ")"))));
        if (caveats.size() > MOST_CAVEATS) {
            lines.add(Quantity.counted(caveats.size() - MOST_CAVEATS, "more warning") + " in the report");
        }
    }

    /** Cells that failed one by one, those that were skipped as a count. */
    private static void absent(ReportedRun run, List<String> lines) {
        Map<String, Integer> skipped = new LinkedHashMap<>();
        for (MeasuredCell cell : run.cells()) {
            if (cell.state() == CellState.FAILED) {
                lines.addAll(Lines.wrapped("FAILED " + cell.key() + ": " + cell.reason()));
            } else if (cell.state() == CellState.SKIPPED) {
                skipped.merge(cell.sharedReason(), 1, Integer::sum);
            }
        }
        skipped.forEach(
                (reason, cells) -> lines.add(Lines.cut("Skipped: " + Quantity.counted(cells, "cell") + ": " + reason)));
        if (run.environment() != null) {
            run.environment()
                    .unavailable()
                    .forEach(missing ->
                            lines.add(Lines.cut("Skipped: " + missing.apiTitle() + ": " + missing.reason())));
        }
    }
}
