/** What takes turns with what: arms as users write them, and what has to be built first. Knows of no plan and no fork. */
@NullMarked
package crossover.run.arm;

import org.jspecify.annotations.NullMarked;
