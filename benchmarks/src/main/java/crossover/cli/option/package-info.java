/** Values of options as users write them. */
@NullMarked
package crossover.cli.option;

import org.jspecify.annotations.NullMarked;
