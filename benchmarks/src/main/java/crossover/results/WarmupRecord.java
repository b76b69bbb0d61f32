package crossover.results;

import org.jspecify.annotations.Nullable;

/**
 * The warm-up of each fork of a cell, and who decided it.
 *
 * @param iterationSeconds length of one of its iterations; means nothing in the single-shot mode
 * @param decidedBy {@code pilot} of this run, {@code earlier pilot} of a run beside it with the same code, JVM and machine,
 *     {@code profile}, {@code options} of the user, or the benchmark's own {@code annotations}
 * @param steadyAfterSeconds when the pilot became steady, measured from a cold start; null where no pilot decided
 */
public record WarmupRecord(
        int iterations,
        double iterationSeconds,
        String decidedBy,
        @Nullable Double steadyAfterSeconds) {

    /** In {@link #decidedBy}. */
    public static final String PILOT = "pilot";

    /** In {@link #decidedBy}. */
    public static final String EARLIER_PILOT = "earlier pilot";

    /** In {@link #decidedBy}. */
    public static final String OPTIONS = "options";

    /** In {@link #decidedBy}. */
    public static final String PROFILE = "profile";

    /** In {@link #decidedBy}. */
    public static final String ANNOTATIONS = "annotations";

    /** Whether the user said it, with an option or in the benchmark's source. */
    public boolean fromUser() {
        return decidedBy.equals(OPTIONS) || decidedBy.equals(ANNOTATIONS);
    }

    public boolean fromPilot() {
        return decidedBy.equals(PILOT) || decidedBy.equals(EARLIER_PILOT);
    }

    public double seconds() {
        return iterations * iterationSeconds;
    }
}
