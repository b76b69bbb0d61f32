/**
 * The machine: what it is, what else it does around a fork, what on it spoils measurements. Knows neither plan nor forks.
 */
@NullMarked
package crossover.run.host;

import org.jspecify.annotations.NullMarked;
