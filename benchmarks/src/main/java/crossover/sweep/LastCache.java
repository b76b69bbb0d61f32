package crossover.sweep;

import crossover.results.Environment;
import crossover.results.shape.CellShape;
import crossover.results.shape.OnDevice;

/** The last cache before a device's memory, as far as its driver tells of it. */
public record LastCache(Environment.Device device) {
    private static final String PROCESSOR = "cpu";
    private static final String CARD = "gpu";

    /** Of what is worked on again, a cache keeps a part that shows in its time up to so many times its own size. */
    private static final long HOLDS = 4;

    /** {@code L2}, as cards have it; of other devices {@code cache}, since which one it is they do not say. */
    public String title() {
        return isOfCard() ? "L2" : "cache";
    }

    public boolean isOfCard() {
        return device.kind().equals(CARD);
    }

    /** Whether it is the processor's own. */
    public boolean isOfProcessor() {
        return device.kind().equals(PROCESSOR);
    }

    /** Whether a cell's time is the cache's rather than the memory's, as it works on the same few bytes again and again. */
    public boolean answers(CellShape cell) {
        Long bytes = device.cacheBytes();
        return bytes != null
                && cell instanceof OnDevice resident
                && resident.residentBytes() > 0
                && resident.residentBytes() < HOLDS * bytes;
    }
}
