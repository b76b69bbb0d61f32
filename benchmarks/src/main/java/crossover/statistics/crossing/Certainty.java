package crossover.statistics.crossing;

/**
 * What a crossing's interval is to hold.
 *
 * @param level such as 0.95; higher where it is one of several that are to hold together
 * @param bends whether times may bend between two measured places, as where a loop that waited for memory comes to wait for
 *     arithmetic: then the interval allows for all that rises ever more steeply through what was measured
 */
public record Certainty(double level, boolean bends) {
    static final Certainty USUAL = new Certainty(0.95, false);
}
