package crossover.accelerator;

/** What a buffer holds: 32-bit elements of Java, C and OpenCL alike. */
public enum ElementType {
    INT,
    FLOAT;

    public static final int BYTES = 4;
}
