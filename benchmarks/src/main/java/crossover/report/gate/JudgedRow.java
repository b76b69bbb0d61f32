package crossover.report.gate;

import crossover.report.compare.ComparedRow;
import java.util.Locale;

/**
 * A row and what the gate makes of it.
 *
 * @param why in a sentence that follows the row's name; empty where it passed
 */
public record JudgedRow(ComparedRow row, Result result, String why) {

    /** What came of it. */
    public enum Result {
        /** Slower by more than the margin, or more: the whole interval lies above it. */
        WORSE(true, true),
        GONE(false, true),
        FAILED(false, true),
        /** Not worse by more than the margin: the whole interval lies below it. */
        PASSED(true, false),
        /** The interval holds the margin. */
        UNDECIDED(false, false),
        NOT_COMPARABLE(false, false);

        private final boolean judged;
        private final boolean failing;

        Result(boolean judged, boolean failing) {
            this.judged = judged;
            this.failing = failing;
        }

        /** Whether its interval says something of the margin. */
        public boolean isJudged() {
            return judged;
        }

        public boolean isFailing() {
            return failing;
        }

        /** As files have it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** {@code demo.Parse.json size=10 in after}. */
    public String name() {
        return row.name() + " in " + row.run();
    }
}
