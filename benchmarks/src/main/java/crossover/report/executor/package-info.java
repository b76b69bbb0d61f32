/**
 * What is said of executors: comparisons of those that did the same thing, how they scale, how long their machines wait, what
 * a suspended machine holds. Knows nothing of sweeps, charts and pages.
 */
@NullMarked
package crossover.report.executor;

import org.jspecify.annotations.NullMarked;
