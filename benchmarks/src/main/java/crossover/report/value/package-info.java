/**
 * What all parts of a report share: measured cells, times and amounts with their uncertainty, and how they become text and
 * tables. Knows results, sweeps and statistics only.
 */
@NullMarked
package crossover.report.value;

import org.jspecify.annotations.NullMarked;
