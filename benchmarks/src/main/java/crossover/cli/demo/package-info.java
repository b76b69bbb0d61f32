/** The subcommands of {@code demo}: one file a program, each run once at a size that can be read. */
@NullMarked
package crossover.cli.demo;

import org.jspecify.annotations.NullMarked;
