package crossover.results.shape;

/**
 * A launch of a kernel that does nothing.
 *
 * @param launches between two synchronisations
 */
public record LaunchShape(int definition, String device, int launches) implements OnDevice {}
