/** What figures come to from run to run, on each machine and on many. Draws nothing, reads no file. */
@NullMarked
package crossover.report.history;

import org.jspecify.annotations.NullMarked;
