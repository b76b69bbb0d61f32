/**
 * The processor's own loops: their arrays, where these lie in memory, and the threads that run them. Knows nothing of what is
 * computed.
 */
@NullMarked
package crossover.workload.loop;

import org.jspecify.annotations.NullMarked;
