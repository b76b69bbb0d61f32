package crossover.report.page.section;

import crossover.report.executor.ExecutorAnswers;
import crossover.report.executor.ExecutorResults;
import crossover.report.headline.Headline;
import crossover.report.headline.OpenQuestion;
import crossover.report.map.DeviceMap;
import crossover.report.open.OpenResults;
import crossover.report.sweep.SweepAnswers;
import crossover.report.sweep.SweepResults;
import crossover.report.value.Answer;
import crossover.report.value.MeasuredCell;
import crossover.report.value.PlainText;
import crossover.report.value.RunCells;
import crossover.report.value.SimulationNotice;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run as a page tells of it: its results, worked out once for all sections.
 *
 * @param cells every planned or measured cell
 * @param used the devices that cells compute on
 * @param questions what is not decided yet
 * @param answers one sentence each
 */
public record ReportedRun(
        Run run,
        List<MeasuredCell> cells,
        Set<Environment.Device> used,
        List<DeviceMap> maps,
        SweepResults sweeps,
        ExecutorResults executors,
        OpenResults open,
        Headline headline,
        List<OpenQuestion> questions,
        List<Answer> answers,
        List<Caveat> caveats) {
    private static final String UNKNOWN = "not recorded";

    public static ReportedRun of(Run run) {
        Devices devices = Devices.of(run);
        List<MeasuredCell> cells = RunCells.of(run, devices);
        Set<Environment.Device> used = new LinkedHashSet<>();
        cells.stream()
                .map(cell -> devices.of(cell.shape()))
                .filter(Objects::nonNull)
                .forEach(used::add);
        long seed = run.record() == null ? 0 : run.record().seed();
        List<DeviceMap> maps = DeviceMap.of(
                cells.stream().flatMap(cell -> cell.point().stream()).toList(), devices, seed);
        SweepResults sweeps = SweepResults.of(cells, devices, seed);
        ExecutorResults executors = ExecutorResults.of(cells);
        OpenResults open = OpenResults.of(cells);
        Headline.Findings found = new Headline.Findings(run, cells, maps, sweeps, executors, open);
        List<OpenQuestion> questions = OpenQuestion.of(found);
        return new ReportedRun(
                run,
                cells,
                used,
                maps,
                sweeps,
                executors,
                open,
                Headline.of(found, questions),
                questions,
                answers(found),
                Stream.of(
                                RunCaveats.of(run, cells, SimulationNotice.among(used)),
                                SpeedCaveats.of(sweeps.speeds().shares()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Answer> answers(Headline.Findings found) {
        Run run = found.run();
        List<Answer> answers = new ArrayList<>();
        found.maps()
                .forEach(map -> map.sentences()
                        .forEach(sentence -> answers.add(new Answer(map.workload() + ", by size and work", sentence))));
        answers.addAll(SweepAnswers.of(found.sweeps()));
        answers.addAll(ExecutorAnswers.of(found.executors()));
        answers.addAll(found.open().answers());
        found.sweeps().sweeps().stream()
                .flatMap(sweep -> sweep.lines().stream())
                .filter(line -> line.device().simulated())
                .map(line -> line.device().title())
                .distinct()
                .forEach(title -> answers.add(new Answer(title, "This was simulated: no claim is made of it.")));
        if (run.environment() != null) {
            for (Environment.Unavailable missing : run.environment().unavailable()) {
                answers.add(new Answer(missing.apiTitle(), "Skipped: " + missing.reason() + "."));
            }
        }
        return List.copyOf(answers);
    }

    public String name() {
        return run.name();
    }

    public @Nullable Environment environment() {
        return run.environment();
    }

    /** UTC, or {@code not recorded}. */
    public String started() {
        return run.record() == null ? UNKNOWN : run.record().started();
    }

    public String profile() {
        return run.record() == null
                ? UNKNOWN
                : run.record().profile() + ", seed " + run.record().seed();
    }

    /** Whether it is a run of this harness, which can be reproduced. */
    public boolean recorded() {
        return run.record() != null;
    }

    /** What reproduces the run. */
    public String command() {
        return run.record() == null ? UNKNOWN : command(run.record());
    }

    /** The same on one line, for a block of code in which nothing is escaped. */
    public String commandLine() {
        return PlainText.oneLine(command());
    }

    private static String command(RunRecord record) {
        StringBuilder line = new StringBuilder("./bench");
        for (String argument : record.command()) {
            boolean plain = argument.matches("[A-Za-z0-9_@%+=:,./-]+");
            line.append(' ').append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
        }
        // Drawn where nobody gave one.
        return record.command().contains("--seed")
                ? line.toString()
                : line.append(" --seed ").append(record.seed()).toString();
    }

    /** Which devices are, {@code cuda:0 is simulated}; empty where none is. */
    public String simulated() {
        return SimulationNotice.among(used);
    }

    public Quality quality() {
        Set<String> simulatedApis = new LinkedHashSet<>();
        used.stream().filter(Environment.Device::simulated).forEach(device -> simulatedApis.add(device.apiTitle()));
        // What a cache answers is no defect of a figure.
        return Quality.of(simulatedApis, cells, RunCaveats.of(run, cells, simulated()));
    }

    /** The machine's, then those of cells that are not recorded. */
    public List<Environment.Device> devices() {
        Set<Environment.Device> all = new LinkedHashSet<>(
                run.environment() == null ? List.of() : run.environment().devices());
        all.addAll(used);
        return List.copyOf(all);
    }
}
