package crossover.results.shape;

/** A cell that computes on a device, the processor's own loops among them. */
public sealed interface OnDevice extends CellShape permits SweepShape, CopyShape, LaunchShape {
    /** The selector by which {@link crossover.results.Environment.Device} is found. */
    String device();

    /** What it works on again and again without a transfer between, in bytes; 0 where there is none. */
    default long residentBytes() {
        return 0;
    }
}
