/**
 * One file a chart, one shared theme: the only user of XChart. Charts read the report's model and compute no figure.
 */
@NullMarked
package crossover.report.chart;

import org.jspecify.annotations.NullMarked;
