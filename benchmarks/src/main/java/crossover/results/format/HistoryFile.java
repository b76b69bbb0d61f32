package crossover.results.format;

import crossover.results.Json;
import java.util.List;
import tools.jackson.databind.SerializationFeature;

/**
 * The estimates of many runs, for a page that compares any two of them.
 *
 * @param margin the relative difference that does not matter
 * @param rate the false discovery rate of verdicts
 * @param rows the names of rows
 * @param facts name and value of what is recorded of machines and code
 */
public record HistoryFile(double margin, double rate, List<String> rows, List<List<String>> facts, List<PastRun> runs) {
    /**
     * @param machine as people are told
     * @param facts numbers of its facts
     * @param cells each the number of its row, the mean of the logarithms of its forks' times in nanoseconds, that mean's standard
     *     error, the number of forks, and the row's definition
     */
    public record PastRun(String name, String started, String machine, List<Integer> facts, List<List<Number>> cells) {}

    /** In one line, and so that it can stand in a script element of a page. */
    public String toJson() {
        return Json.MAPPER
                .writer()
                .without(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(this)
                .replace("<", "\\u003c");
    }
}
