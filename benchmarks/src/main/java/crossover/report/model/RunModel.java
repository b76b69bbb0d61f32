package crossover.report.model;

import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.sweep.Sweep;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report says of one run.
 *
 * @param started UTC, or {@code not recorded}
 * @param command what reproduces the run
 * @param simulated which devices are, {@code cuda:0 is simulated}; empty where none is
 * @param devices the machine's, then those of cells that are not recorded
 * @param verdicts the answers, one sentence each
 * @param cells every planned or measured cell
 */
public record RunModel(
        String name,
        String started,
        String profile,
        String command,
        String simulated,
        List<Environment.Device> devices,
        List<Verdict> verdicts,
        Quality quality,
        List<Card> cards,
        List<Sweep> sweeps,
        List<Cache> caches,
        List<HeatMap> heatMaps,
        List<CrossoverLine> crossovers,
        List<CrossoverLine.Reuse> reuse,
        List<Breakdown> breakdowns,
        ExecutorResults executors,
        List<Cell> cells,
        List<Warning> warnings) {

    private static final String UNKNOWN = "not recorded";

    public static RunModel of(Run run) {
        Devices devices = Devices.of(run);
        List<Cell> cells = Cells.of(run, devices);
        RunRecord record = run.record();
        long seed = record == null ? 0 : record.seed();
        List<Sweep> sweeps =
                Sweep.of(cells.stream().flatMap(cell -> cell.point().stream()).toList(), devices);
        List<CrossoverLine> crossovers = Crossovers.of(sweeps, seed);
        List<CrossoverLine.Reuse> reuse = Crossovers.reuse(sweeps, seed);
        ExecutorResults executors = ExecutorResults.of(cells);
        Set<Environment.Device> used = used(cells, devices);
        String simulated = Simulations.among(used);
        List<Warning> warnings = Warnings.of(run, cells, simulated);
        return new RunModel(
                run.name(),
                record == null ? UNKNOWN : record.started(),
                record == null ? UNKNOWN : record.profile() + ", seed " + seed,
                record == null ? UNKNOWN : command(record),
                simulated,
                all(run.environment(), used),
                Verdicts.of(run, sweeps, crossovers, reuse, executors),
                Quality.of(simulatedApis(used), cells, warnings),
                Cards.of(run.environment()),
                sweeps,
                Cache.of(run.environment()),
                HeatMaps.of(sweeps),
                crossovers,
                reuse,
                Breakdowns.of(sweeps, cells),
                executors,
                cells,
                warnings);
    }

    private static Set<Environment.Device> used(List<Cell> cells, Devices devices) {
        Set<Environment.Device> used = new LinkedHashSet<>();
        cells.stream()
                .map(cell -> devices.of(cell.shape()))
                .filter(Objects::nonNull)
                .forEach(used::add);
        return used;
    }

    private static List<Environment.Device> all(
            @Nullable Environment environment, Collection<Environment.Device> used) {
        Set<Environment.Device> all = new LinkedHashSet<>(environment == null ? List.of() : environment.devices());
        all.addAll(used);
        return List.copyOf(all);
    }

    private static Set<String> simulatedApis(Set<Environment.Device> devices) {
        Set<String> titles = new LinkedHashSet<>();
        devices.stream().filter(Environment.Device::simulated).forEach(device -> titles.add(device.apiTitle()));
        return titles;
    }

    /** The cells without a figure. */
    public List<Cell> absent() {
        return cells.stream().filter(cell -> cell.reason() != null).toList();
    }

    private static String command(RunRecord record) {
        StringBuilder line = new StringBuilder("java -jar target/benchmarks.jar");
        for (String argument : record.command()) {
            boolean plain = argument.matches("[A-Za-z0-9_@%+=:,./-]+");
            line.append(' ').append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }
}
