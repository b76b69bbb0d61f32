/** What a run comes to in a sentence, how sure that is, and what would make it surer. */
@NullMarked
package crossover.report.headline;

import org.jspecify.annotations.NullMarked;
