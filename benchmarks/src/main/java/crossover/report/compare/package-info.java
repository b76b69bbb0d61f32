/**
 * Runs held against each other: one model ({@link crossover.report.compare.ComparisonReport}) and its exporters. Reads
 * nothing and writes nothing; judges by what {@code statistics} says and only words it.
 */
@NullMarked
package crossover.report.compare;

import org.jspecify.annotations.NullMarked;
