package crossover.accelerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A kernel by name: one file for each interface, with the same function and the same order of parameters.
 *
 * @param path the resource without its extension: {@code /kernels/vector-sum}
 * @param function the entry point: {@code vectorSum}
 * @param width elements that a thread takes
 */
public record KernelSource(String path, String function, int width) {

    /** Of one element a thread. */
    public KernelSource(String path, String function) {
        this(path, function, 1);
    }

    /** The threads that a row of so many elements takes. */
    public Extent over(long elements) {
        return Extent.of(Math.ceilDiv(elements, width));
    }

    /**
     * The text for an interface.
     *
     * @param extension {@code cl} or {@code ptx}
     */
    public String text(String extension) {
        String resource = path + "." + extension;
        try (InputStream in = KernelSource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the kernel " + resource + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kernel " + resource, e);
        }
    }
}
