package crossover.report.compare;

/**
 * A fact of the environment in which two runs differ.
 *
 * @param what such as {@code CPU} or {@code JVM arguments}
 */
public record Difference(Kind kind, String what, String base, String other) {

    /** What such a difference makes of the ratios. */
    public enum Kind {
        /** Hardware, system, JVM or its arguments. */
        MACHINE,
        /** The code that was measured. */
        CODE
    }
}
