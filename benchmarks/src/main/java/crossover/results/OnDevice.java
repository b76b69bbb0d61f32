package crossover.results;

/** A cell that computes on a device, the processor's own loops among them. */
public sealed interface OnDevice extends CellShape permits SweepShape, CopyShape, LaunchShape {
    /** The selector by which {@link Environment.Device} is found. */
    String device();
}
