/**
 * What a run will measure: cells and what they are, devices, sizes, warm-ups, when a cell has enough, and what all that takes. A cell keeps
 * what its forks brought. Starts nothing, writes nothing.
 */
@NullMarked
package crossover.run.plan;

import org.jspecify.annotations.NullMarked;
