package crossover.results.shape;

/** On which side of a sweep a cell is. */
public enum Side {
    /** A loop on the processor, over Java memory: what devices are compared with. */
    LOOP,
    /** A device that computes on operands which are there already. */
    RESIDENT,
    /** A device, with the transfers from Java memory and back. */
    ROUND_TRIP
}
