/**
 * What is said of workloads over sizes: where a device overtakes, by how much it is ahead, when transfers pay, where the time
 * goes. Knows nothing of executors, charts and pages.
 */
@NullMarked
package crossover.report.sweep;

import org.jspecify.annotations.NullMarked;
