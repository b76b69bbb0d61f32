/**
 * Size and work an element at once: the map of where a device pays, its frontier, and which cells to measure so that the frontier is
 * known. Pure, as all of the sweep is.
 */
@NullMarked
package crossover.sweep.map;

import org.jspecify.annotations.NullMarked;
