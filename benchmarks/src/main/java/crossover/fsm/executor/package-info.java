/**
 * One file an executor, and nothing else: what it is and how it runs machines. Nobody imports them; {@code
 * META-INF/services} lists them. The only users of the libraries that they are about.
 */
@NullMarked
package crossover.fsm.executor;

import org.jspecify.annotations.NullMarked;
