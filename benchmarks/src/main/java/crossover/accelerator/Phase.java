package crossover.accelerator;

/** The parts of a round trip that a device tells apart. */
public enum Phase {
    UPLOAD,
    KERNEL,
    DOWNLOAD
}
