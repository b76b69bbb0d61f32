package crossover.cli;

import crossover.cli.terminal.Terminal;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.TextExporter;
import crossover.report.page.Report;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.PlannedRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What people are told of arms that took turns: how each compares with the first, and whether a gate fails. */
record ArmsEnding(GateOptions gate) implements RunEnding {

    @Override
    public int tell(List<PlannedRun> arms, List<RunRecord> records) {
        List<Run> runs = new ArrayList<>();
        for (PlannedRun arm : arms) {
            Run run = RunReader.read(arm.folder().path());
            Report.USUAL.sealed().into(arm.folder().path(), List.of(run));
            runs.add(run);
        }
        Path folder = Objects.requireNonNull(
                arms.getFirst().folder().path().toAbsolutePath().getParent());
        ComparisonOptions options = new ComparisonOptions(gate.margin, null, gate.secondary(null));
        ComparisonReport report = ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), options);
        System.out.print(text(report));
        arms.forEach(arm -> System.out.println("Results: " + arm.folder().jmhJson()));
        System.out.println("Report:  " + Report.USUAL.comparing(options).into(folder, runs));
        RunEnding.sayHowToGoOn(records, folder);
        return gate.judge(report, new PrintWriter(System.err, true));
    }

    /** How each of these compares with the first. */
    static String text(List<Run> runs, ComparisonOptions options) {
        return text(ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), options));
    }

    private static String text(ComparisonReport report) {
        return new TextExporter(Terminal.ofThisProcess().inColour()).export(report);
    }
}
