package crossover.results.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import crossover.results.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in Bencher's metric format; the ends of its interval are left out where there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BencherMetric(
        double value,
        @JsonProperty("lower_value") @Nullable Double low,
        @JsonProperty("upper_value") @Nullable Double high) {
    /** @param benchmarks by name, and each one's measures by theirs */
    public static String toJson(Map<String, Map<String, BencherMetric>> benchmarks) {
        return Json.write(benchmarks);
    }
}
