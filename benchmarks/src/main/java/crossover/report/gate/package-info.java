/** What fails a build: a comparison's rows judged at a margin, and the outcome in the forms that build servers read. */
@NullMarked
package crossover.report.gate;

import org.jspecify.annotations.NullMarked;
