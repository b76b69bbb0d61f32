/**
 * The five-state machine, its input bits and one file an executor kind. Knows nothing of JMH and of devices.
 */
@NullMarked
package crossover.fsm;

import org.jspecify.annotations.NullMarked;
