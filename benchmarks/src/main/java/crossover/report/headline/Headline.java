package crossover.report.headline;

import crossover.report.executor.ExecutorResults;
import crossover.report.map.DeviceMap;
import crossover.report.open.OpenResults;
import crossover.report.sweep.SweepResults;
import crossover.report.value.MarkdownText;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer that a person would say aloud.
 *
 * @param subject the workload that it tells of; empty where it tells of no workload
 * @param sentence what was found
 * @param brief the same in a few words, as a badge has room for; empty where there are none
 * @param certainty on what it rests
 * @param open what is not decided yet; empty where nothing is, or nothing can be done about it
 * @param command what would decide it; empty where {@code open} is
 * @param cost of the command, {@code 4:10 min}; empty where {@code open} is
 */
public record Headline(
        String subject, String sentence, String brief, String certainty, String open, String command, String cost) {
    /** What a headline is made from. */
    public record Findings(
            Run run,
            List<MeasuredCell> cells,
            List<DeviceMap> maps,
            SweepResults sweeps,
            ExecutorResults executors,
            OpenResults open) {}

    public static Headline of(Findings found, List<OpenQuestion> questions) {
        RunRecord record = found.run().record();
        boolean askable = record != null && record.finished() != null && !questions.isEmpty();
        return new Headline(
                MapHeadline.subject(found.maps()).orElseGet(() -> SweepHeadline.subject(found.sweeps())),
                sentence(found),
                MapHeadline.brief(found.maps())
                        .or(() -> SweepHeadline.brief(found.sweeps()))
                        .or(() -> ExecutorHeadline.brief(found.executors()))
                        .orElse(""),
                certainty(found),
                askable ? open(questions) : "",
                askable ? "./bench run --extend results/" + found.run().name() : "",
                askable ? OpenQuestion.cost(questions) : "");
    }

    /** The command as a summary has it. */
    public String commandCode() {
        return MarkdownText.code(command);
    }

    private static String sentence(Findings found) {
        return MapHeadline.of(found.maps())
                .or(() -> SweepHeadline.of(found.sweeps()))
                .or(() -> ExecutorHeadline.of(found.executors()))
                .or(() -> found.open().answers().stream()
                        .findFirst()
                        .map(answer -> answer.subject() + ": " + answer.sentence()))
                .orElseGet(() -> nothing(found.cells()));
    }

    private static String nothing(List<MeasuredCell> cells) {
        long measured = cells.stream().filter(cell -> cell.timing() != null).count();
        if (measured > 0) {
            return Quantity.counted(measured, "cell") + " measured, of which nothing is to be compared.";
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.reason() != null)
                .forEach(cell -> reasons.merge(cell.stateName() + ": " + cell.sharedReason(), 1, Integer::sum));
        return "Nothing was measured"
                + reasons.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(most -> ": " + Quantity.counted(most.getValue(), "cell") + " " + most.getKey())
                        .orElse("")
                + ".";
    }

    /** {@code 3 to 5 forks a cell; 95% interval of the crossover 2¹⁸·⁹ to 2¹⁹·⁴ elements.} */
    private static String certainty(Findings found) {
        IntSummaryStatistics forks = found.cells().stream()
                .filter(cell -> cell.timing() != null)
                .mapToInt(cell -> cell.timing().forks().size())
                .summaryStatistics();
        if (forks.getCount() == 0) {
            return "";
        }
        String each = forks.getMin() == forks.getMax()
                ? Quantity.counted(forks.getMax(), "fork")
                : forks.getMin() + " to " + forks.getMax() + " forks";
        return each + " a cell"
                + MapHeadline.certainty(found.maps())
                        .or(() -> SweepHeadline.interval(found.sweeps()))
                        .map(interval -> "; " + interval)
                        .orElse("")
                + (forks.getMax() == 1 ? ": no interval, so that nothing is certain." : ".");
    }

    private static String open(List<OpenQuestion> questions) {
        String first = questions.getFirst().subject();
        return questions.size() == 1
                ? first
                : first + " and " + Quantity.counted(questions.size() - 1L, "more question");
    }
}
