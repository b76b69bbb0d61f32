package crossover.results;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper: records as they are, indented, unknown members of newer minor writers ignored. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /**
     * Reads a file of ours, refusing by name what a newer Crossover wrote.
     *
     * @throws UnreadableException where it is cut, is no JSON, or has a newer schema
     */
    static <T> T read(Path file, Class<T> type, int newestSchema) {
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            int schema = tree.path("schema").asInt(0);
            if (schema > newestSchema) {
                throw new UnreadableException(file + " has schema " + schema + ", and this Crossover reads up to "
                        + newestSchema + ": read it with a newer Crossover");
            }
            if (schema < 1) {
                throw new UnreadableException(
                        file
                                + " names no schema, so it was not written by Crossover: give a run's folder or a JMH JSON file");
            }
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new UnreadableException(
                    file + " is damaged or cut (" + e.getOriginalMessage() + "): restore it, or run again", e);
        } catch (java.io.IOException e) {
            throw new UnreadableException("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
