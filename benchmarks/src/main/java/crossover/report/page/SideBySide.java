package crossover.report.page;

import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.Wording;
import crossover.report.page.section.ReportedRun;
import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.PeakShare;
import crossover.report.value.Table;
import crossover.results.CellKey;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several runs in one table each: what they ran on, what they came to, and how much of its own peak each attains. */
final class SideBySide {
    private static final String UNKNOWN = "not recorded";

    private SideBySide() {}

    /** What a run of a command on a device is, in every run. */
    private record Command(CellKey cell, String part) {}

    /** A column a run, the base first. */
    static Table runs(List<ReportedRun> runs, ComparisonReport report) {
        List<String> columns = new ArrayList<>(List.of("", report.base()));
        report.others().forEach(other -> columns.add(other.name()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("processor", runs, run -> processor(run.environment())));
        rows.add(row("devices", runs, run -> devices(run.environment())));
        rows.add(row("JVM", runs, run -> jvm(run.environment())));
        rows.add(row("answer", runs, run -> run.headline().sentence()));
        crossovers(runs).forEach((line, sizes) -> rows.add(row(line, sizes)));
        rows.add(compared("geometric mean of the time ratios", report, run -> Wording.geometricMean(report, run)));
        rows.add(compared("rows against " + report.base(), report, run -> Wording.counts(run.rows())));
        return new Table("side-by-side", "The runs side by side", List.copyOf(columns), rows);
    }

    private static List<String> row(String name, List<ReportedRun> runs, Function<ReportedRun, String> cell) {
        return row(name, runs.stream().map(cell).toList());
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return List.copyOf(row);
    }

    private static List<String> compared(String name, ComparisonReport report, Function<ComparedRun, String> cell) {
        List<String> cells = new ArrayList<>(List.of(Table.NONE));
        report.others().forEach(other -> cells.add(cell.apply(other)));
        return row(name, cells);
    }

    private static Map<String, List<String>> crossovers(List<ReportedRun> runs) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (CrossoverAnswer answer : runs.get(i).sweeps().crossovers()) {
                List<String> sizes = lines.computeIfAbsent(
                        "crossover: " + answer.workload() + ", " + answer.line().label(),
                        any -> new ArrayList<>(
                                runs.stream().map(run -> Table.NONE).toList()));
                sizes.set(i, answer.size());
            }
        }
        return lines;
    }

    private static String processor(@Nullable Environment environment) {
        return environment == null
                ? UNKNOWN
                : Objects.requireNonNullElse(environment.cpu().model(), UNKNOWN);
    }

    private static String devices(@Nullable Environment environment) {
        if (environment == null) {
            return UNKNOWN;
        }
        List<String> devices = environment.devices().stream()
                .filter(device -> !device.isLoop())
                .map(Environment.Device::title)
                .toList();
        return devices.isEmpty() ? "none" : String.join("; ", devices);
    }

    private static String jvm(@Nullable Environment environment) {
        return environment == null
                ? UNKNOWN
                : Objects.requireNonNullElse(environment.jvm().version(), UNKNOWN);
    }

    /** Of commands on devices that both runs have: which share of its own machine's measured copies each attains. */
    static Table peaks(ReportedRun base, ReportedRun other) {
        Map<Command, PeakShare> others = shares(other);
        List<List<String>> rows = new ArrayList<>();
        shares(base).forEach((command, here) -> {
            PeakShare there = others.get(command);
            if (there != null && !(Double.isNaN(here.ofCopies()) && Double.isNaN(there.ofCopies()))) {
                rows.add(List.of(
                        command.cell() + (here.cell().simulated() ? " (simulated)" : ""),
                        command.part(),
                        PeakShare.percent(here.ofCopies()),
                        PeakShare.percent(there.ofCopies()),
                        PeakShare.percent(here.ofTheory()),
                        PeakShare.percent(there.ofTheory())));
            }
        });
        return new Table(
                "peaks",
                "How much of its own machine's largest copies, and of the theoretical peak, each run attains",
                List.of(
                        "row",
                        "command",
                        "base, of copies",
                        "other, of copies",
                        "base, of the peak",
                        "other, of the peak"),
                rows);
    }

    private static Map<Command, PeakShare> shares(ReportedRun run) {
        Map<Command, PeakShare> shares = new LinkedHashMap<>();
        run.sweeps()
                .speeds()
                .shares()
                .forEach(share -> shares.put(new Command(share.cell().key(), share.part()), share));
        return shares;
    }
}
