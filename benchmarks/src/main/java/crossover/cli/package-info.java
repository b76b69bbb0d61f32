/**
 * The command line: one file a subcommand. The only user of picocli; knows every other package's entry point and
 * holds no logic of its own.
 */
@NullMarked
package crossover.cli;

import org.jspecify.annotations.NullMarked;
