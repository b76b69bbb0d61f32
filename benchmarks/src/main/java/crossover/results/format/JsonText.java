package crossover.results.format;

import crossover.results.Json;
import crossover.results.Run;
import crossover.results.UnreadableException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** JSON as text, for where runs travel inside another file. */
public final class JsonText {
    private JsonText() {}

    /** Compact, on one line. */
    public static String of(List<Run> runs) {
        return Json.MAPPER
                .writer()
                .without(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(runs);
    }

    /** An object of strings and numbers, in the order of the map. */
    public static String of(Map<String, Object> object) {
        return Json.write(object);
    }

    /**
     * What {@link #of(List)} wrote.
     *
     * @param where the file that the text comes from, for the error
     * @throws UnreadableException where the text holds no runs
     */
    public static List<Run> runs(String text, String where) {
        try {
            return Json.MAPPER.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new UnreadableException(
                    where + " holds no runs (" + e.getOriginalMessage() + "): give a report.html of Crossover", e);
        }
    }
}
