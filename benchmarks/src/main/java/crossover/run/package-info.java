/**
 * Plans cells, runs forks one at a time, journals each and stops a cell when it is done. Never imports the report.
 */
@NullMarked
package crossover.run;

import org.jspecify.annotations.NullMarked;
