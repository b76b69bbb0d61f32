package crossover.accelerator;

/** How many elements a launch covers: x runs fastest. A one-dimensional launch has y = 1. */
public record Extent(long x, long y) {

    public Extent {
        if (x < 1 || y < 1) {
            throw new IllegalArgumentException("a launch covers at least one element, not " + x + " x " + y);
        }
    }

    public static Extent of(long length) {
        return new Extent(length, 1);
    }
}
