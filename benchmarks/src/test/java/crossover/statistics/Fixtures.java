package crossover.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected values computed independently, with SciPy; see the files' own {@code source}. */
public final class Fixtures {
    /** The relative error that is allowed: 1e-9. */
    public static final Percentage TOLERANCE = Percentage.withPercentage(1e-7);

    private Fixtures() {}

    public static JsonNode read(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/statistics/" + name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<List<Double>> forks(JsonNode node) {
        List<List<Double>> forks = new ArrayList<>();
        for (JsonNode fork : node) {
            List<Double> iterations = new ArrayList<>();
            fork.forEach(value -> iterations.add(value.asDouble()));
            forks.add(iterations);
        }
        return forks;
    }
}
