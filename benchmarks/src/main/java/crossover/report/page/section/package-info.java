/**
 * The sections of a run's page, one file each and one line each in {@link crossover.report.page.section.PageOrder}: a section
 * makes its text, tables and charts for one run and knows no other section, nor what prints it.
 */
@NullMarked
package crossover.report.page.section;

import org.jspecify.annotations.NullMarked;
