package crossover.results.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import crossover.results.Json;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare --format json} prints. What could not be computed is null.
 *
 * @param geometricMean of the rows' ratios; an object with one member a run where several runs are compared
 */
public record ComparisonFile(List<Row> rows, @Nullable Object geometricMean) {

    /**
     * @param run the other run's name; only there where several runs are compared
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
