/**
 * What holds each workload down on the processor and on each device: bytes or arithmetic, as measured. Knows nothing of executors, charts and
 * pages.
 */
@NullMarked
package crossover.report.roofline;

import org.jspecify.annotations.NullMarked;
