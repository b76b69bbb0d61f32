/** What all charts are drawn with: sheets, rows, lines, ticks, intervals, and how they become SVG. */
@NullMarked
package crossover.report.chart.drawing;

import org.jspecify.annotations.NullMarked;
