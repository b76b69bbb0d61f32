/**
 * One file a chart, one shared theme. The only user of XChart.
 */
@NullMarked
package crossover.report.chart;

import org.jspecify.annotations.NullMarked;
