/**
 * What a cell is: a sealed set of shapes without a word that may be missing, stated by whoever plans a cell and read by everybody
 * else. Knows nothing but itself.
 */
@NullMarked
package crossover.results.shape;

import org.jspecify.annotations.NullMarked;
