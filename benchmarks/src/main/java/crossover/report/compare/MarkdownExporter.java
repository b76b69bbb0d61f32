package crossover.report.compare;

/** For pull requests: the rows with a verdict of their own stand open, all rows in one table. */
final class MarkdownExporter implements Exporter {

    @Override
    public String export(ComparisonReport report) {
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            text.append("## ")
                    .append(Plain.markdown(run.name()))
                    .append(" against ")
                    .append(Plain.markdown(report.base()))
                    .append("\n\n")
                    .append(run.setting())
                    .append("\n\n**")
                    .append(Wording.counts(run.rows()))
                    .append("**; geometric mean of the time ratios: ")
                    .append(Wording.geometricMean(report, run))
                    .append(".\n\n");
            differences(run, text);
            rows(run, text);
            crossovers(run, text);
        }
        leftOut(report, text);
        return text.append("Time ratio: other over base, above 1 is slower; 95% intervals over forks; margin ")
                .append(Wording.percent(report.margin()))
                .append(".\n")
                .toString();
    }

    private static void differences(ComparedRun run, StringBuilder text) {
        if (run.differences().isEmpty()) {
            return;
        }
        text.append("| differs | base | other |\n| --- | --- | --- |\n");
        for (Difference difference : run.differences()) {
            line(text, difference.what(), difference.base(), difference.other());
        }
        text.append('\n');
    }

    private static void rows(ComparedRun run, StringBuilder text) {
        text.append("| row | base | other | time ratio | 95% interval | verdict |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | --- |\n");
        for (ComparedRow row : run.rows()) {
            line(
                    text,
                    row.name(),
                    Wording.value(row.base(), row.unit()),
                    Wording.value(row.other(), row.unit()),
                    Wording.ratio(row),
                    Wording.interval(row),
                    Wording.verdict(row));
        }
        text.append('\n');
    }

    private static void crossovers(ComparedRun run, StringBuilder text) {
        if (run.crossovers().isEmpty()) {
            return;
        }
        text.append("| crossover | base | other | shift |\n| --- | --- | --- | --- |\n");
        for (CrossoverShift shift : run.crossovers()) {
            line(
                    text,
                    shift.workload() + " on " + shift.device() + ", " + shift.transfers(),
                    shift.base(),
                    shift.other(),
                    shift.meaning());
        }
        text.append('\n');
    }

    private static void leftOut(ComparisonReport report, StringBuilder text) {
        if (!report.leftOut().isEmpty()) {
            text.append("Left out of the geometric mean:\n\n");
            report.leftOut()
                    .forEach(
                            row -> text.append("- ").append(Plain.markdown(row)).append('\n'));
            text.append('\n');
        }
    }

    private static void line(StringBuilder text, String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(Plain.markdown(cell)).append(" |");
        }
        text.append('\n');
    }
}
