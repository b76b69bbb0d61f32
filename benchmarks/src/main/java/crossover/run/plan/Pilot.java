package crossover.run.plan;

import crossover.results.WarmupRecord;
import crossover.statistics.SteadyState;
import java.util.List;

/**
 * A cell's first fork, which starts cold and lasts long, to find out how much warm-up the cell needs. It is never a sample: it
 * measures what the other forks leave out.
 *
 * @param window its iterations, none of which is warm-up
 * @param fewest warm-up iterations that every cell gets, each as long as one of the window
 * @param most warm-up iterations that a cell gets, also where it was not steady within the window
 */
public record Pilot(Window window, int fewest, int most) {
    private static final double MARGIN = 1.5;

    /** @param scores of the pilot's iterations, in order */
    Window warmup(List<Double> scores) {
        int needed = (int) Math.ceil(MARGIN * iterationsUntilSteady(scores));
        return new Window(Math.clamp(needed, fewest, most), window.time());
    }

    /** The same as a run's files have it. */
    public WarmupRecord record(List<Double> scores) {
        return Warmups.of(this, scores);
    }

    /** The most that it may ask for. */
    Window longestWarmup() {
        return new Window(most, window.time());
    }

    static int iterationsUntilSteady(List<Double> scores) {
        return SteadyState.valuesUntilSteady(
                scores.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
