package crossover.report.page.section;

import crossover.report.chart.AmountChart;
import crossover.report.chart.ExecutorChart;
import crossover.report.chart.LatencyChart;
import crossover.report.chart.ScalingChart;
import crossover.report.chart.drawing.Figure;
import crossover.report.executor.ExecutorFigures;
import crossover.report.executor.ExecutorQuestions;
import crossover.report.executor.ExecutorResults;
import crossover.report.value.Amount;
import crossover.report.value.Answer;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Saturated and idle executors, how they scale, their latencies and their footprints: a panel each. */
final class ExecutorSection implements Section {
    private static final String HOW_TO_READ =
            "Rows are compared within a mode, a parallelism and a number of machines only; one machine alone, an idle wake, is"
                    + " never held against machines in flight. A dot is the estimate with its 95% interval, each ring below"
                    + " it the mean of one fork. Time runs from when all machines are handed over, which is a figure of its"
                    + " own. A floor is a loop without a scheduler, on one thread: others are held against it by core"
                    + " time.";

    @Override
    public String id() {
        return "executors";
    }

    @Override
    public String name() {
        return "Executors";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        ExecutorResults results = run.executors();
        if (results.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<Answer> questions = ExecutorQuestions.of(results);
        if (!questions.isEmpty()) {
            blocks.add(new Block.AnswerList(questions, ""));
        }
        blocks.add(new Block.Prose(HOW_TO_READ));
        results.comparisons()
                .forEach(comparison -> blocks.add(panel(
                        comparison.id(),
                        comparison.title(),
                        Stream.concat(
                                        ExecutorChart.of(comparison).stream(),
                                        AmountChart.of(comparison.allocation()).stream())
                                .toList(),
                        comparison.table())));
        results.scalings()
                .forEach(scaling -> blocks.add(new Block.Panel(
                        "panel-" + scaling.id(), scaling.title(), ScalingChart.of(scaling), scaling.tables())));
        results.latencies()
                .forEach(latency ->
                        blocks.add(panel(latency.id(), latency.title(), LatencyChart.of(latency), latency.table())));
        results.amounts()
                .forEach(amounts -> blocks.add(panel(
                        amounts.id(),
                        amounts.title(),
                        AmountChart.of(amounts.bars()).stream().toList(),
                        amounts.table())));
        return List.copyOf(blocks);
    }

    private static Block panel(String id, String title, List<Figure> charts, Table table) {
        return new Block.Panel("panel-" + id, title, charts, List.of(table));
    }

    @Override
    public Map<String, Amount> derived(MeasuredCell cell) {
        return ExecutorFigures.of(cell);
    }
}
