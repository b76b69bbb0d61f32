/** What is written for other programs and read back by none of ours: comparisons, gates, devices, a report's data. */
@NullMarked
package crossover.results.format;

import org.jspecify.annotations.NullMarked;
