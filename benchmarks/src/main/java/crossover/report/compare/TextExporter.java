package crossover.report.compare;

import crossover.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/** For terminals and logs. Colour repeats what symbols and words say. */
public final class TextExporter implements Exporter {
    private static final String RESET = "\u001b[0m";

    private final boolean colour;

    public TextExporter(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String export(ComparisonReport report) {
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            text.append("base   ").append(Plain.line(report.base())).append('\n');
            text.append("other  ").append(Plain.line(run.name())).append('\n');
            text.append(run.setting()).append('\n');
            differences(run, text);
            text.append('\n');
            rows(run, text);
            text.append('\n').append(Wording.counts(run.rows())).append('\n');
            text.append("geometric mean of the time ratios: ")
                    .append(Wording.geometricMean(report, run))
                    .append("\n\n");
            crossovers(run, text);
        }
        leftOut(report, text);
        return text.append("Time ratio: other over base, above 1 is slower; 95% intervals over forks; margin ")
                .append(Wording.percent(report.margin()))
                .append(".\n")
                .toString();
    }

    private static void differences(ComparedRun run, StringBuilder text) {
        for (Difference difference : run.differences()) {
            text.append("  ")
                    .append(Plain.line(difference.what()))
                    .append(": ")
                    .append(Plain.line(difference.base()))
                    .append(" -> ")
                    .append(Plain.line(difference.other()))
                    .append('\n');
        }
    }

    private void rows(ComparedRun run, StringBuilder text) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("row", "base", "other", "time ratio", "95% interval", "verdict"));
        for (ComparedRow row : run.rows()) {
            cells.add(List.of(
                    Plain.line(row.name()),
                    Plain.line(Wording.value(row.base(), row.unit())),
                    Plain.line(Wording.value(row.other(), row.unit())),
                    Wording.ratio(row),
                    Wording.interval(row),
                    Plain.line(Wording.verdict(row))));
        }
        List<String> lines = Columns.aligned(cells);
        text.append(lines.getFirst()).append('\n');
        for (int index = 1; index < lines.size(); index++) {
            text.append(coloured(lines.get(index), run.rows().get(index - 1).verdict()))
                    .append('\n');
        }
    }

    private static void crossovers(ComparedRun run, StringBuilder text) {
        if (!run.crossovers().isEmpty()) {
            text.append("crossovers with the best CPU loop, in elements:\n");
            run.crossovers()
                    .forEach(shift -> text.append("  ")
                            .append(Plain.line(shift.sentence()))
                            .append('\n'));
            text.append('\n');
        }
    }

    private static void leftOut(ComparisonReport report, StringBuilder text) {
        if (!report.leftOut().isEmpty()) {
            text.append("left out of the geometric mean:\n");
            report.leftOut()
                    .forEach(row -> text.append("  ").append(Plain.line(row)).append('\n'));
            text.append('\n');
        }
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
