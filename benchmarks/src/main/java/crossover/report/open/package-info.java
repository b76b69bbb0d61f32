/**
 * What is said of benchmarks that state nothing of themselves, other people's: lines over a parameter that is a number, bars
 * otherwise, and which takes least. Knows nothing of sweeps, executors, charts and pages.
 */
@NullMarked
package crossover.report.open;

import org.jspecify.annotations.NullMarked;
