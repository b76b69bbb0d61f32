/**
 * The five-state machine and its input bits, what an executor of it is, what its rows are to the plan, and the checks that each
 * passes. Knows nothing of JMH and of devices, and no particular executor.
 *
 * <p>Eight rules keep its rows fair; each has a test that fails where it is broken.
 *
 * <ol>
 *   <li>Bits are drawn before timing, a million words, from a rotating offset: {@code InputBitsTest}, {@code
 *       SerialReferenceTest}.
 *   <li>Every machine passes through the reference's states, in order: {@code FairnessCheckTest} with a skipped machine, a
 *       wrong table and states in another order.
 *   <li>A hop is one dispatch: {@code FairnessCheckTest} with fused and inlined hops, and with a batch of two; {@code
 *       ExecutorKindTest} for every row.
 *   <li>One parallelism, by which core time is counted, and never the common pool: {@code FairnessCheckTest} with too many
 *       threads, too few, and the common pool; {@code ExecutorKindTest} for every row and mode; {@code FiniteStateMachineBenchmarkTest} for the carriers of virtual threads.
 *   <li>As many machines are in flight as the row says, and one is a row of its own: {@code StartingGateTest}, {@code
 *       FiniteStateMachineBenchmarkTest}; handing over is no part of a step: {@code HandOverTest}.
 *   <li>Figures are by the transitions that were taken: {@code FiniteStateMachineBenchmarkTest}; bytes of suspended machines:
 *       {@code HeapFootprintTest}; fairness: {@code BatchTest}.
 *   <li>Latency counts from when a machine was due, and a driver that decides it is void: {@code OpenLoopTest}.
 *   <li>A platform thread drives: {@code FiniteStateMachineBenchmarkTest}; heap and collector are fixed, no step touches memory
 *       for the first time, three forks or more: {@code FiniteStateMachineForkTest}.
 * </ol>
 */
@NullMarked
package crossover.fsm;

import org.jspecify.annotations.NullMarked;
