package crossover.run.plan;

import crossover.statistics.CellEstimate;
import crossover.statistics.StoppingRule;
import java.time.Duration;
import java.util.List;

/**
 * How long the rest of a run takes: for each open cell the forks that the stopping rule will still ask for, were the scatter
 * of its forks so far the true one, each as long as its own forks were. What is not known yet of a cell is taken from the
 * others, and before the first fork from the length of the iterations asked for. An operation that outlasts an
 * iteration shows only once it has run.
 */
final class TimeLeft {
    /** What a fork costs beside its iterations where none has run: starting a JVM, linking with the host, setting up a device. */
    private static final double START = 0.7;

    private final RunRequest request;
    private final StoppingRule rule;

    TimeLeft(RunRequest request) {
        this.request = request;
        this.rule = request.rule();
    }

    /** @param cells of the whole run; those that ended take no time and tell about the others */
    Duration of(List<Cell> cells) {
        double start = cells.stream()
                .filter(cell -> !Double.isNaN(cell.secondsOfAFork()))
                .mapToDouble(cell -> cell.secondsOfAFork() - iterations(cell))
                .average()
                .orElse(START);
        double typical = cells.stream()
                .filter(cell -> !open(cell))
                .mapToInt(Cell::forksStarted)
                .filter(forks -> forks > 0)
                .average()
                .orElse(rule.fewestForks());
        double seconds = cells.stream()
                .filter(TimeLeft::open)
                .mapToDouble(cell -> seconds(cell, start, typical))
                .sum();
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    /** What the fewest forks of each cell take, with its pilot and the profile's warm-up, before any has run. */
    Duration ofFewestForks(List<Cell> cells) {
        double seconds = cells.stream()
                .filter(TimeLeft::open)
                .mapToDouble(cell -> request.pilot()
                                .map(pilot -> START + seconds(pilot.window()))
                                .orElse(0.0)
                        + rule.fewestForks()
                                * (START + seconds(request.warmup(cell)) + seconds(request.measurement(cell))))
                .sum();
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private double seconds(Cell cell, double start, double typical) {
        CellEstimate estimate = cell.estimate();
        int forks = Math.max(
                1, cell.rule(rule).expectedForks(estimate, cell.forksStarted(), typical) - cell.forksStarted());
        double known = cell.secondsOfAFork();
        double pilot = cell.warmup().isPresent()
                ? 0
                : start + seconds(request.pilot().map(Pilot::window).orElseGet(() -> request.warmup(cell)));
        return pilot + forks * (Double.isNaN(known) ? start + iterations(cell) : known);
    }

    private double iterations(Cell cell) {
        return cell.warmup().map(warmup -> warmup.seconds()).orElseGet(() -> longestWarmup(cell))
                + seconds(request.measurement(cell));
    }

    /** Where a pilot will decide: the most that it may ask for, since a run that ends early disappoints nobody. */
    private double longestWarmup(Cell cell) {
        return seconds(request.pilot().map(Pilot::longestWarmup).orElseGet(() -> request.warmup(cell)));
    }

    private static boolean open(Cell cell) {
        return cell.state() == crossover.results.CellState.PENDING;
    }

    private static double seconds(Window window) {
        return window.total().toNanos() / 1e9;
    }
}
