package crossover.statistics.change;

import crossover.statistics.Interval;

/**
 * A lasting change of level in a series.
 *
 * @param index of the first value at the new level
 * @param ratio of the new level to the one before
 * @param interval of the ratio, 95%
 * @param qValue adjusted for all series that were looked at
 */
public record ChangePoint(int index, double ratio, Interval interval, double qValue) {}
