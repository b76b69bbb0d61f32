package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.results.shape.ExecutorShape;
import crossover.sweep.Bracket;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Refinement;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The second of a first look's two stages: what the first left open gets what is left of the budget. Where sweeps cross, the
 * cells around the crossing and the size between them; among executors, those that may be the cheapest. How many forks each gets
 * is fixed here, from the forks of the first stage alone, and does not depend on what the second one finds.
 */
final class SecondLook implements Plan.Growth {
    private static final int AGAIN = 2;
    private static final int ANEW = 3;
    private static final int MOST_TIMES = 3;

    /** Executors up to so many times the cheapest one's time may be the cheapest. */
    private static final double CONTENDING = 1.4;

    private final RunRequest request;
    private final Function<List<Cell>, List<Sweep>> sweeps;
    private final BiFunction<Cell, Refinement.Addition, Cell> missing;
    private boolean taken;

    /**
     * @param sweeps of the measured cells
     * @param missing makes the cell, like one that is measured
     */
    SecondLook(
            RunRequest request,
            Function<List<Cell>, List<Sweep>> sweeps,
            BiFunction<Cell, Refinement.Addition, Cell> missing) {
        this.request = request;
        this.sweeps = sweeps;
        this.missing = missing;
    }

    /** The cells to add; those to be measured again are open again. Once: afterwards nothing is left to look at. */
    @Override
    public List<Cell> after(List<Cell> cells) {
        if (taken) {
            return List.of();
        }
        taken = true;
        double left = request.timeBudget().toNanos() / 1e9
                - cells.stream().mapToDouble(Cell::secondsSpent).sum();
        if (left <= 0) {
            return List.of();
        }
        Map<Cell, Integer> again = new LinkedHashMap<>();
        Map<Cell, Double> added = new LinkedHashMap<>();
        brackets(cells, again, added);
        contenders(cells).forEach(cell -> again.put(cell, ANEW));
        double needed = seconds(again, added);
        int times = (int) Math.clamp(Math.floor(left / needed), 1, MOST_TIMES);
        again.forEach((cell, forks) -> cell.aimAt(cell.forksStarted() + times * forks));
        added.keySet().forEach(cell -> cell.aimAt(times * ANEW));
        return List.copyOf(added.keySet());
    }

    private void brackets(List<Cell> cells, Map<Cell, Integer> again, Map<Cell, Double> added) {
        Map<CellKey, Cell> byKey = new HashMap<>();
        cells.forEach(cell -> byKey.put(cell.key(), cell));
        for (Sweep sweep : sweeps.apply(cells)) {
            for (Race race : Race.of(sweep)) {
                Bracket bracket = Bracket.of(sweep, race, request.seed());
                for (Point point : bracket.again()) {
                    again.put(Objects.requireNonNull(byKey.get(point.cell())), AGAIN);
                }
                for (Refinement.Addition addition : bracket.between()) {
                    Cell like = Objects.requireNonNull(byKey.get(addition.like()));
                    Cell cell = missing.apply(like, addition);
                    if (byKey.putIfAbsent(cell.key(), cell) == null && cell.state() == CellState.PENDING) {
                        added.put(cell, like.secondsOfAFork());
                    }
                }
            }
        }
    }

    /** Executors that may be the cheapest in their setting, of all or of the family that people choose from. */
    private static List<Cell> contenders(List<Cell> cells) {
        Map<Object, List<Cell>> comparable = new LinkedHashMap<>();
        cells.stream()
                .filter(cell ->
                        cell.state() == CellState.DONE && cell.estimate().hasValue())
                .filter(cell -> cell.shape() instanceof ExecutorShape shape && !shape.floor())
                .forEach(cell -> comparable
                        .computeIfAbsent(shape(cell).setting(), setting -> new ArrayList<>())
                        .add(cell));
        return comparable.values().stream()
                .flatMap(executors -> executors.stream()
                        .filter(cell -> isContender(cell, executors) || isFirstOfItsFamily(cell, executors)))
                .toList();
    }

    private static ExecutorShape shape(Cell cell) {
        return (ExecutorShape) cell.shape();
    }

    private static boolean isContender(Cell cell, List<Cell> executors) {
        return cell.estimate().centre() <= CONTENDING * least(executors);
    }

    private static boolean isFirstOfItsFamily(Cell cell, List<Cell> executors) {
        return shape(cell).family() != null
                && cell.estimate().centre()
                        <= least(executors.stream()
                                .filter(other ->
                                        shape(other).family() == shape(cell).family())
                                .toList());
    }

    private static double least(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.estimate().centre())
                .min(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private static double seconds(Map<Cell, Integer> again, Map<Cell, Double> added) {
        double seconds =
                added.values().stream().mapToDouble(fork -> ANEW * fork).sum();
        for (Map.Entry<Cell, Integer> cell : again.entrySet()) {
            seconds += cell.getValue() * cell.getKey().secondsOfAFork();
        }
        return seconds;
    }
}
