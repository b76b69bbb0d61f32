package crossover.report.terminal;

import crossover.report.executor.ExecutorComparison;
import crossover.report.page.section.ReportedRun;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.RunRecord;
import crossover.sweep.Bracket;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Refinement;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run leaves open, and a run of its own that would tell more: as many forks as make intervals narrow, of those cells alone on
 * which the answer turns.
 *
 * @param arguments of the program
 * @param seconds that it takes, as far as this run tells
 */
public record OpenQuestion(String subject, List<String> arguments, double seconds) {
    private static final int FORKS = 10;
    private static final int MOST_CONTENDERS = 4;

    /** Of each race at most one, then of each table of executors. */
    public static List<OpenQuestion> of(ReportedRun run) {
        RunRecord record = run.run().record();
        if (record == null) {
            return List.of();
        }
        Map<CellKey, Double> seconds = secondsOfAFork(record);
        List<OpenQuestion> open = new ArrayList<>();
        for (Sweep sweep : run.sweeps().sweeps()) {
            for (Race race : Race.of(sweep)) {
                Bracket bracket = Bracket.of(sweep, race, record.seed());
                if (!bracket.again().isEmpty()) {
                    open.add(of(sweep.name() + ", " + race.device().label(), race, bracket, seconds));
                }
            }
        }
        run.executors().comparisons().forEach(comparison -> leaders(comparison, seconds, open));
        return List.copyOf(open);
    }

    private static OpenQuestion of(String subject, Race race, Bracket bracket, Map<CellKey, Double> seconds) {
        String size = sizeParameter(race);
        Set<String> methods = new LinkedHashSet<>();
        Set<String> devices = new LinkedHashSet<>();
        SortedSet<Long> sizes = new TreeSet<>();
        List<CellKey> cells =
                bracket.again().stream().map(Point::cell).distinct().toList();
        for (Point point : bracket.again()) {
            methods.add(point.cell().shortName());
            devices.add(point.shape().device());
            sizes.add(Long.valueOf(point.cell().params().getOrDefault(size, "")));
        }
        double needed = cells.stream()
                .mapToDouble(cell -> seconds.getOrDefault(cell, 1.0))
                .sum();
        for (Refinement.Addition addition : bracket.between()) {
            // Where the parameter is the place itself; an order, say, is not its number of elements.
            if (isPlace(bracket, size)) {
                sizes.add(addition.size());
            }
            needed += seconds.getOrDefault(addition.like(), 1.0);
        }
        List<String> arguments = new ArrayList<>(methods);
        arguments.addAll(List.of("--devices", String.join(",", devices)));
        arguments.addAll(
                List.of("-p", size + "=" + sizes.stream().map(String::valueOf).collect(Collectors.joining(","))));
        arguments.addAll(List.of("-f", Integer.toString(FORKS)));
        return new OpenQuestion(subject, List.copyOf(arguments), FORKS * needed);
    }

    /** The parameter that tells the device's points apart. */
    private static String sizeParameter(Race race) {
        List<CellKey> cells = race.device().points().stream().map(Point::cell).toList();
        return cells.getFirst().params().keySet().stream()
                .filter(name -> cells.stream()
                                .map(cell -> cell.params().get(name))
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElse("");
    }

    private static boolean isPlace(Bracket bracket, String parameter) {
        return bracket.again().stream()
                .allMatch(point ->
                        Long.toString(point.size()).equals(point.cell().params().get(parameter)));
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
        List<String> arguments =
                new ArrayList<>(List.of(level.getFirst().cell().key().shortName()));
        arguments.addAll(List.of(
                "-p",
                executorParameter(level.getFirst()) + "="
                        + level.stream().map(ExecutorComparison.Row::executor).collect(Collectors.joining(","))));
        comparison.setting().parameters().forEach((name, value) -> arguments.addAll(List.of("-p", name + "=" + value)));
        arguments.addAll(List.of("-f", Integer.toString(FORKS)));
        double needed = level.stream()
                .mapToDouble(row -> seconds.getOrDefault(row.cell().key(), 1.0))
                .sum();
        open.add(new OpenQuestion(comparison.title(), List.copyOf(arguments), FORKS * needed));
    }

    private static String executorParameter(ExecutorComparison.Row row) {
        return row.cell().key().params().entrySet().stream()
                .filter(parameter -> parameter.getValue().equals(row.executor()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
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
