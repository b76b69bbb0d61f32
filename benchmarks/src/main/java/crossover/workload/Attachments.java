package crossover.workload;

import java.nio.file.Path;
import java.util.Optional;

/** Where a fork leaves files for its run's folder, such as histograms of latencies. */
public final class Attachments {
    /** The system property that tells it. */
    public static final String PROPERTY = "crossover.attachments";

    private Attachments() {}

    /** This fork's folder, which need not be there yet; empty where no run asks for files. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }
}
