package crossover.results.format;

import crossover.results.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gates made of a comparison, for scripts.
 */
public record GateFile(List<Gate> gates) {

    /**
     * @param gate as it was asked for
     * @param margin at which rows were judged
     * @param judged how many rows' intervals say something of the margin
     */
    public record Gate(String gate, boolean passed, double margin, long judged, List<Row> rows) {}

    /**
     * @param result {@code worse}, {@code gone}, {@code failed}, {@code passed}, {@code undecided} or {@code not comparable}
     * @param ratio time of other over time of base, or of amounts
     */
    public record Row(
            String row,
            String run,
            String result,
            @Nullable String why,
            @Nullable Double ratio,
            @Nullable Double low95,
            @Nullable Double high95) {}

    public String toJson() {
        return Json.write(this);
    }
}
