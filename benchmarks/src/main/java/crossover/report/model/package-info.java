/**
 * What a report says, before anything is printed: every exporter and every chart reads these records and none computes
 * a figure of its own. Knows results and statistics only.
 */
@NullMarked
package crossover.report.model;

import org.jspecify.annotations.NullMarked;
