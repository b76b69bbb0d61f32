/**
 * What is said of a map of size and work an element: from where on a device pays, in a sentence, a table and layers by how often data
 * is used. Knows the words of sweeps; nothing of executors, charts and pages.
 */
@NullMarked
package crossover.report.map;

import org.jspecify.annotations.NullMarked;
