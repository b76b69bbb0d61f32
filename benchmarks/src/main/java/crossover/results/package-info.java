/**
 * The file formats of a run's folder, and nothing that measures: parameters stay strings, so that old files stay
 * readable on a machine that has none of the devices. The only user of the JSON library.
 */
@NullMarked
package crossover.results;

import org.jspecify.annotations.NullMarked;
