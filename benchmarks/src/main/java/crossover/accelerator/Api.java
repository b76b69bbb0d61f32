package crossover.accelerator;

import java.io.Serializable;

/**
 * Through what a device is reached. Each says itself what it is called; nobody else lists them.
 *
 * @param label as files and selectors have it: {@code cuda}
 * @param title as it writes itself: {@code CUDA}
 */
public record Api(String label, String title) implements Serializable {
    /** The processor by the JVM's own means: loops over Java memory, with which devices are compared. */
    public static final Api JVM = new Api("jvm", "JVM");
}
