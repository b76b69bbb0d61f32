package crossover.sweep.map;

import crossover.statistics.Interval;
import java.util.Optional;

/**
 * What can be said of a frontier in a sentence: from that size on the device pays where an element takes so much work, at every larger
 * size measured.
 *
 * @param elements the smallest size of which it holds
 * @param row of these the one that needs the most work
 * @param range of that work; empty where there is none
 */
public record Reach(long elements, MapRow row, Optional<Interval> range) {}
