package crossover.results.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import crossover.results.Json;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare --format json} prints. What could not be computed is null.
 *
 * @param base the base's name
 * @param others the runs that are held against it
 * @param geometricMean of the rows' ratios; an object with one member a run where several runs are compared
 */
public record ComparisonFile(
        String base,
        List<Other> others,
        List<Row> rows,
        @Nullable Object geometricMean) {
    /**
     * @param inPairs whether its forks and the base's took turns, so that what is compared are pairs of them
     * @param differences of what was recorded of machine and code, which can explain a ratio
     */
    public record Other(String name, boolean inPairs, List<Difference> differences) {}

    /**
     * @param kind {@code MACHINE} or {@code CODE}
     * @param what such as {@code JVM arguments}
     */
    public record Difference(String kind, String what, String base, String other) {}

    /**
     * @param run the other run's name; only there where several runs are compared
     * @param mode JMH's short name
     * @param base centre in {@code unit}
     * @param ratio time of other over time of base: above 1 is slower, whatever the mode
     * @param verdict {@code FASTER}, {@code SLOWER}, {@code SAME}, {@code INCONCLUSIVE} or {@code NOT_COMPARABLE}
     * @param reason why a row is inconclusive or not comparable
     */
    public record Row(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String run,

            String benchmark,
            SortedMap<String, String> params,
            String mode,
            int threads,
            @Nullable Double base,
            @Nullable Double other,
            String unit,
            @Nullable Double ratio,
            @Nullable Double low95,
            @Nullable Double high95,
            @Nullable Double pValue,
            @Nullable Double qValue,
            String verdict,
            @Nullable String reason) {}

    public String toJson() {
        return Json.write(this);
    }
}
