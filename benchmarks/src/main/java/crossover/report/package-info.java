/**
 * From files to pages: one model, many outputs that print the same numbers. Knows results and statistics only.
 */
@NullMarked
package crossover.report;

import org.jspecify.annotations.NullMarked;
