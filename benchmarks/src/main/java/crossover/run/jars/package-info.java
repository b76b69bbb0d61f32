/**
 * A user's own jars of benchmarks: what is in them, whether it can run here, and how this program sees it beside its own. Knows no plan
 * and no fork.
 */
@NullMarked
package crossover.run.jars;

import org.jspecify.annotations.NullMarked;
