/** Where the level of a figure changes from run to run. Knows numbers alone, not what they are figures of. */
@NullMarked
package crossover.statistics.change;

import org.jspecify.annotations.NullMarked;
