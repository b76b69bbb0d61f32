package crossover.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper: records as they are, indented, unknown members of newer minor writers ignored. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /**
     * Reads a file of ours, refusing by name what a newer Crossover wrote.
     *
     * @throws UnreadableException where it is empty, cut, no JSON, or has a newer schema
     */
    static <T> T read(Path file, Class<T> type, int newestSchema) {
        ObjectNode tree = tree(file);
        refuseNewer(file, tree, newestSchema);
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw damaged(file, e);
        }
    }

    /** @throws UnreadableException where the file is empty, cut, or no JSON object */
    static ObjectNode tree(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new UnreadableException(file + " is empty: restore it, or run again");
            }
            if (MAPPER.readTree(bytes) instanceof ObjectNode tree) {
                return tree;
            }
            throw foreign(file);
        } catch (JacksonException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new UnreadableException("cannot read " + file + " (" + RunFolder.reason(e) + ")", e);
        }
    }

    /** @throws UnreadableException where a newer Crossover wrote it, or none did */
    private static void refuseNewer(Path file, ObjectNode tree, int newestSchema) {
        int schema = schema(tree);
        if (schema > newestSchema) {
            throw newer(file, tree, newestSchema);
        }
        if (schema < 1) {
            throw foreign(file);
        }
    }

    /** The version of the file's format; 0 where it names none. */
    static int schema(ObjectNode tree) {
        return tree.path("schema").asInt(0);
    }

    static UnreadableException newer(Path file, ObjectNode tree, int newestSchema) {
        return new UnreadableException(file + " has schema " + schema(tree) + ", and this Crossover reads up to "
                + newestSchema + ": read it with a newer Crossover");
    }

    private static UnreadableException foreign(Path file) {
        return new UnreadableException(
                file + " names no schema, so it was not written by Crossover: give a run's folder or a JMH JSON file");
    }

    private static UnreadableException damaged(Path file, JacksonException e) {
        return new UnreadableException(
                file + " is damaged or cut (" + e.getOriginalMessage() + "): restore it, or run again", e);
    }

    /** The text of a member of the file's object, without reading on; empty where there is none, or the file is damaged before it. */
    static String first(Path file, String member) {
        try (JsonParser parser = MAPPER.createParser(file)) {
            while (parser.nextToken() != null) {
                boolean own = parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().getParent().inRoot();
                if (own && member.equals(parser.currentName())) {
                    return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
                }
            }
        } catch (JacksonException e) {
            // Whoever reads the whole file says what is wrong with it.
            return "";
        }
        return "";
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }
}
