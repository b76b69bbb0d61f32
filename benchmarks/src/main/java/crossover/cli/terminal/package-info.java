/** What the terminal gets: which characters, colours, how many columns, and the line that says how far a command is. */
@NullMarked
package crossover.cli.terminal;

import org.jspecify.annotations.NullMarked;
