package crossover.report.headline;

import crossover.report.executor.ExecutorComparison;
import crossover.report.sweep.SweepResults;
import crossover.report.value.Durations;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.RunRecord;
import crossover.sweep.Bracket;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Refinement;
import crossover.sweep.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run leaves open, and the cells on which the answer turns.
 *
 * @param again measured, and to be measured again
 * @param between missing sizes
 * @param seconds that one fork of each takes, as far as this run tells
 */
public record OpenQuestion(String subject, List<CellKey> again, List<Refinement.Addition> between, double seconds) {
    private static final int MOST_CONTENDERS = 4;

    /** Of each race at most one, then of each table of executors. */
    public static List<OpenQuestion> of(Headline.Findings found) {
        RunRecord record = found.run().record();
        if (record == null) {
            return List.of();
        }
        Map<CellKey, Double> seconds = secondsOfAFork(record);
        List<OpenQuestion> open = new ArrayList<>();
        for (Sweep sweep : found.sweeps().sweeps()) {
            for (Race race : Race.of(sweep)) {
                bracket(sweep, race, found.sweeps())
                        .filter(bracket -> !bracket.again().isEmpty())
                        .ifPresent(bracket ->
                                open.add(of(sweep.name() + ", " + race.device().label(), bracket, seconds)));
            }
        }
        found.executors().comparisons().forEach(comparison -> leaders(comparison, seconds, open));
        return List.copyOf(open);
    }

    /** By the crossover that is told of; empty where there is nothing to race. */
    private static Optional<Bracket> bracket(Sweep sweep, Race race, SweepResults sweeps) {
        return sweeps.crossovers().stream()
                .filter(answer -> answer.sweep().equals(sweep) && answer.line().equals(race.device()))
                .findFirst()
                .map(answer -> Bracket.of(sweep, race, answer.crossover()));
    }

    /** How long a further look at these takes: {@code 1:44 min}. */
    public static String cost(List<OpenQuestion> open) {
        double seconds = RunRecord.Look.FORKS
                * open.stream().mapToDouble(OpenQuestion::seconds).sum();
        return Durations.text(Duration.ofSeconds(Math.round(seconds)));
    }

    private static OpenQuestion of(String subject, Bracket bracket, Map<CellKey, Double> seconds) {
        List<CellKey> again =
                bracket.again().stream().map(Point::cell).distinct().toList();
        List<Refinement.Addition> between = List.copyOf(bracket.between());
        List<CellKey> all = new ArrayList<>(again);
        between.forEach(addition -> all.add(addition.like()));
        return new OpenQuestion(subject, again, between, seconds(all, seconds));
    }

    /** Those that the forks do not tell from the first. */
    private static void leaders(ExecutorComparison comparison, Map<CellKey, Double> seconds, List<OpenQuestion> open) {
        List<ExecutorComparison.Row> level = comparison.rows().stream()
                .filter(row -> row.timing() != null && !row.floor() && !row.decided())
                .limit(MOST_CONTENDERS)
                .toList();
        if (level.size() < 2) {
            return;
        }
        List<CellKey> again = level.stream().map(row -> row.cell().key()).toList();
        open.add(new OpenQuestion(comparison.title(), again, List.of(), seconds(again, seconds)));
    }

    private static double seconds(List<CellKey> cells, Map<CellKey, Double> secondsOfAFork) {
        return cells.stream()
                .mapToDouble(cell -> secondsOfAFork.getOrDefault(cell, 1.0))
                .sum();
    }

    private static Map<CellKey, Double> secondsOfAFork(RunRecord record) {
        Map<CellKey, Double> seconds = new HashMap<>();
        for (CellRecord cell : record.cells()) {
            cell.forks().stream()
                    .mapToDouble(ForkRecord::seconds)
                    .average()
                    .ifPresent(mean -> seconds.put(cell.key(), mean));
        }
        return seconds;
    }
}
