/**
 * Workloads over sizes: which cells form a line, which lines race, who is ahead at which size, where sizes are missing. Pure;
 * used alike by the run, which plans further sizes, and by the report.
 */
@NullMarked
package crossover.sweep;

import org.jspecify.annotations.NullMarked;
