/**
 * One fork of one cell as a plain JMH run: its options, its end in every way in which a fork can end, and what runs inside of it to tell
 * what JMH's results do not. Knows the plan's cells, not their order.
 */
@NullMarked
package crossover.run.fork;

import org.jspecify.annotations.NullMarked;
