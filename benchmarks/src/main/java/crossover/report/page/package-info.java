/**
 * From runs to files: the page, its summary, the table of all figures, charts, badge and checksums, and the index over many
 * runs. Everything here loops over the sections and knows none by name.
 */
@NullMarked
package crossover.report.page;

import org.jspecify.annotations.NullMarked;
