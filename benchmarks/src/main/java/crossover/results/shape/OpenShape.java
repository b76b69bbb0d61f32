package crossover.results.shape;

/**
 * A benchmark of which nothing is stated: a user's own. It has no side, no bytes and no work, whatever its parameters are
 * called.
 */
public record OpenShape(int definition) implements CellShape {
    public static final OpenShape FIRST = new OpenShape(FIRST_DEFINITION);
}
