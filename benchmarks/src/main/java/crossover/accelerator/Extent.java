package crossover.accelerator;

/** How many elements a launch covers: x runs fastest. A one-dimensional launch has y = 1. */
public record Extent(long x, long y) {
    /** Large enough that a block outweighs its own start, small enough that every processor of a card has several. */
    private static final int THREADS = 256;

    private static final int WARP = 32;

    public Extent {
        if (x < 1 || y < 1) {
            throw new IllegalArgumentException("a launch covers at least one element, not " + x + " x " + y);
        }
    }

    public static Extent of(long length) {
        return new Extent(length, 1);
    }

    /** In how large pieces a card takes it, by whichever interface: as many threads for every shape, rows of them a warp or more. */
    public Extent block() {
        return y == 1 ? new Extent(THREADS, 1) : new Extent(WARP, THREADS / WARP);
    }
}
