package crossover.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as read from its files. A bare JMH JSON file, ours or not, is a run without environment and record.
 *
 * @param name the folder's or file's name
 */
public record Run(
        String name, @Nullable RunRecord record, @Nullable Environment environment, List<Measurement> measurements) {

    /** No two rows have one key. */
    public Run {
        measurements = Twins.told(measurements);
    }

    /** The same under another name. */
    public Run named(String other) {
        return new Run(other, record, environment, measurements);
    }
}
