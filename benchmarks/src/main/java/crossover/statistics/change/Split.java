package crossover.statistics.change;

import crossover.statistics.Interval;
import crossover.statistics.StandardError;

/**
 * Two neighbouring stretches of a series, one scatter for both: machine and measurement are the same before and after, and three
 * values alone would hardly tell how they scatter.
 *
 * @param index of the first value of the second
 * @param difference of their means, second less first
 */
record Split(int index, double difference, StandardError error) {

    /** Of {@code values} from {@code from} until {@code until}, parted before {@code index}; both have at least two values. */
    static Split at(double[] values, int from, int index, int until) {
        double first = mean(values, from, index);
        double second = mean(values, index, until);
        double squares = squares(values, from, index, first) + squares(values, index, until, second);
        int degrees = until - from - 2;
        double share = 1.0 / (index - from) + 1.0 / (until - index);
        return new Split(index, second - first, new StandardError(Math.sqrt(squares / degrees * share), degrees));
    }

    /** Of the ratio of their levels, where the values are logarithms. */
    Interval interval() {
        double half = error.halfWidth(0.95);
        return new Interval(Math.exp(difference - half), Math.exp(difference + half));
    }

    /** Whether the levels differ by more than the margin, whichever way: the rule of a comparison. */
    boolean isBeyond(double margin) {
        Interval ratio = interval();
        return ratio.low() > 1 + margin || ratio.high() < 1 / (1 + margin);
    }

    private static double mean(double[] values, int from, int until) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += values[i];
        }
        return sum / (until - from);
    }

    private static double squares(double[] values, int from, int until, double mean) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }
}
