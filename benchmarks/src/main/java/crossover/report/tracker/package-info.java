/** A run's figures in the formats of tools that keep them over time. One file a format; smaller is better in each. */
@NullMarked
package crossover.report.tracker;

import org.jspecify.annotations.NullMarked;
