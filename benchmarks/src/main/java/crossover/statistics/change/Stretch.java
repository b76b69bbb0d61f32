package crossover.statistics.change;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A part of a series.
 *
 * @param values of the whole series
 * @param from the first of the stretch
 * @param until behind the last
 */
record Stretch(double[] values, int from, int until) {
    /**
     * @param indices of the first values behind a change
     * @param pValue of there being none
     */
    record Finding(List<Integer> indices, double pValue) {}

    /** Whether the level changes once; of the likeliest place. */
    Finding once(RandomGenerator random) {
        return tested(Arc::toTheEnd, random);
    }

    /** Whether it changes and changes back. */
    Finding thereAndBack(RandomGenerator random) {
        return tested(Arc::within, random);
    }

    private Finding tested(Function<double[], Arc> likeliest, RandomGenerator random) {
        double[] own = Arrays.copyOfRange(values, from, until);
        Arc arc = likeliest.apply(own);
        List<Integer> indices =
                arc.until() == own.length ? List.of(from + arc.from()) : List.of(from + arc.from(), from + arc.until());
        double most = arc.mostPValue(own);
        double pValue =
                Shuffles.pValue(own, shuffled -> likeliest.apply(shuffled).explained(), random);
        // Among some hundred series one change can only survive where more is known of it than that no shuffle was like
        // it.
        return new Finding(indices, pValue > Shuffles.SMALLEST ? pValue : Math.min(pValue, most));
    }
}
