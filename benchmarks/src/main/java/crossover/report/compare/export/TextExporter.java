package crossover.report.compare.export;

import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.compare.Wording;
import crossover.report.value.PlainText;
import crossover.statistics.MetricUnit;
import crossover.statistics.Verdict;
import java.util.List;

/** For terminals and logs. Colour repeats what symbols and words say. */
public final class TextExporter implements Exporter {
    static final String[] ROW_COLUMNS = {"row", "base", "other", "time ratio", "95% interval", "verdict"};
    private static final String RESET = "\u001b[0m";

    private static final String OF_ALL_THREADS =
            "A rate of several threads is that of all of them together, and its time is that of one operation among them.\n";
    private static final int LONGEST_NAME = 120;

    private final boolean colour;

    public TextExporter(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String export(ComparisonReport report) {
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            text.append("base   ").append(PlainText.oneLine(report.base())).append('\n');
            text.append("other  ").append(PlainText.oneLine(run.name())).append('\n');
            text.append(run.setting()).append('\n');
            for (List<String> difference : ComparisonTables.differences(run).rows()) {
                line(text, difference.getFirst() + ": " + difference.get(1) + " -> " + difference.getLast());
            }
            text.append('\n');
            rows(report, run, text);
            text.append('\n').append(Wording.counts(run.rows())).append('\n');
            if (!Wording.commonShift(run).isEmpty()) {
                text.append(Wording.commonShift(run)).append('\n');
            }
            text.append("geometric mean of the time ratios: ")
                    .append(Wording.geometricMean(report, run))
                    .append("\n\n");
            crossovers(run, text);
        }
        leftOut(report, text);
        return text.append(legend(report)).toString();
    }

    /** What a ratio is, for whoever reads the rows. */
    static String legend(ComparisonReport report) {
        return "Time ratio: other over base, above 1 is slower; 95% intervals over "
                + (report.others().stream().allMatch(ComparedRun::inBlocks) ? "pairs of " : "") + "forks; margin "
                + Wording.percent(report.margin()) + ".\n"
                + (report.allRows().stream().anyMatch(TextExporter::isOfAllThreads) ? OF_ALL_THREADS : "");
    }

    private static boolean isOfAllThreads(ComparedRow row) {
        return row.key().threads() > 1 && MetricUnit.of(row.unit()).kind() == MetricUnit.Kind.RATE;
    }

    private void rows(ComparisonReport report, ComparedRun run, StringBuilder text) {
        List<String> lines = PlainText.table(
                ComparisonTables.rows(report, run).headed(ROW_COLUMNS).shortNamed(LONGEST_NAME));
        text.append(lines.getFirst()).append('\n');
        for (int index = 1; index < lines.size(); index++) {
            text.append(coloured(lines.get(index), run.rows().get(index - 1).verdict()))
                    .append('\n');
        }
    }

    private static void crossovers(ComparedRun run, StringBuilder text) {
        if (!run.crossovers().isEmpty()) {
            text.append("crossovers with the best on the CPU, in elements:\n");
            for (List<String> shift : ComparisonTables.crossovers(run).rows()) {
                line(text, shift.getFirst() + ": " + shift.get(1) + " -> " + shift.get(2) + ", " + shift.getLast());
            }
            text.append('\n');
        }
    }

    private static void leftOut(ComparisonReport report, StringBuilder text) {
        if (!report.leftOut().isEmpty()) {
            text.append("left out of the geometric mean:\n");
            report.leftOut().forEach(row -> line(text, row));
            text.append('\n');
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(PlainText.oneLine(line)).append('\n');
    }

    private String coloured(String line, Verdict verdict) {
        return switch (verdict) {
            case FASTER -> paint(line, "\u001b[34m");
            case SLOWER -> paint(line, "\u001b[31m");
            case INCONCLUSIVE, NOT_COMPARABLE -> paint(line, "\u001b[2m");
            case SAME -> line;
        };
    }

    private String paint(String line, String code) {
        return colour ? code + line + RESET : line;
    }
}
