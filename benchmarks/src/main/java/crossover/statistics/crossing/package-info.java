/**
 * From which place on one line takes less than others, with its uncertainty: along sizes, along work an element, and how often data
 * must be used to pay for its way. Pure functions of numbers.
 */
@NullMarked
package crossover.statistics.crossing;

import org.jspecify.annotations.NullMarked;
