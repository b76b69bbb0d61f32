/**
 * Samples, intervals, comparisons and crossovers: pure functions of numbers. Imports the JDK and Commons Math only.
 */
@NullMarked
package crossover.statistics;

import org.jspecify.annotations.NullMarked;
