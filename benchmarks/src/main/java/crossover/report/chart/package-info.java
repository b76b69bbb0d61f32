/**
 * One file a chart, one shared theme: the only user of XChart. A chart reads results, computes no figure and knows no other
 * chart; whoever shows it names it.
 */
@NullMarked
package crossover.report.chart;

import org.jspecify.annotations.NullMarked;
