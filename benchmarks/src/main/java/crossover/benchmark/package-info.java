/**
 * The JMH classes and nothing else. Nothing imports them: the run finds them through JMH's benchmark list.
 */
@NullMarked
package crossover.benchmark;

import org.jspecify.annotations.NullMarked;
