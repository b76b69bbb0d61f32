/**
 * What several executors are made of: how a step gets to a thread. Pools that take a step again, threads of a machine's own,
 * and the gate that holds them back. Knows no executor.
 */
@NullMarked
package crossover.fsm.dispatch;

import org.jspecify.annotations.NullMarked;
