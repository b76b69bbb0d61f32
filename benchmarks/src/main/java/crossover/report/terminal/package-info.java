/** A run's answers as a terminal shows them: a hundred columns, a screen or so. Knows what reports know, and prints nothing itself. */
@NullMarked
package crossover.report.terminal;

import org.jspecify.annotations.NullMarked;
