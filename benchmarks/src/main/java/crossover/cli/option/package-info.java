/** Values of options as users write them, and options that need more than a line: the user's jars, JMH's own beside ours. */
@NullMarked
package crossover.cli.option;

import org.jspecify.annotations.NullMarked;
