package crossover.report.model;

import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.List;

/**
 * Everything that a report says of one run.
 *
 * @param started UTC, or {@code not recorded}
 * @param command what reproduces the run
 * @param verdicts the answers, one sentence each
 * @param cells every planned or measured cell
 */
public record RunModel(
        String name,
        String started,
        String profile,
        String command,
        boolean simulated,
        List<Verdict> verdicts,
        Quality quality,
        List<Card> cards,
        List<Sweep> sweeps,
        List<HeatMap> heatMaps,
        List<CrossoverLine> crossovers,
        List<CrossoverLine.Reuse> reuse,
        List<Breakdown> breakdowns,
        ExecutorResults executors,
        List<Cell> cells,
        List<Warning> warnings) {

    private static final String UNKNOWN = "not recorded";

    public static RunModel of(Run run) {
        Contenders contenders = new Contenders(run);
        List<Cell> cells = Cells.of(run, contenders);
        RunRecord record = run.record();
        long seed = record == null ? 0 : record.seed();
        List<Sweep> sweeps = Sweeps.of(cells, contenders, run.environment());
        List<CrossoverLine> crossovers = Crossovers.of(sweeps, seed);
        List<CrossoverLine.Reuse> reuse = Crossovers.reuse(sweeps, seed);
        ExecutorResults executors = ExecutorResults.of(cells);
        List<Warning> warnings = Warnings.of(run, cells);
        boolean simulated = record != null && record.simulated();
        return new RunModel(
                run.name(),
                record == null ? UNKNOWN : record.started(),
                record == null ? UNKNOWN : record.profile() + ", seed " + seed,
                record == null ? UNKNOWN : command(record),
                simulated,
                Verdicts.of(run, sweeps, crossovers, reuse, executors),
                Quality.of(simulated, cells, warnings),
                Cards.of(run.environment()),
                sweeps,
                HeatMaps.of(sweeps),
                crossovers,
                reuse,
                Breakdowns.of(cells, contenders),
                executors,
                cells,
                warnings);
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
