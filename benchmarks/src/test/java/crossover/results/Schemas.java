package crossover.results;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published schemas, each by its file's name without ending. */
public final class Schemas {
    static final Path FOLDER = Path.of("results/schema");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources())
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Schemas() {}

    /** What is wrong with the text; nothing where it is as the schema says. */
    public static List<String> faults(String schema, String json) {
        return faults(SchemaLocation.of(file(schema).toUri().toString()), json);
    }

    /** What is wrong with a schema itself. */
    static List<String> faults(String schema) {
        return faults(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"), text(file(schema)));
    }

    private static List<String> faults(SchemaLocation schema, String json) {
        return REGISTRY.getSchema(schema).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    static JsonNode tree(String schema) {
        return Json.MAPPER.readTree(text(file(schema)));
    }

    static Path file(String schema) {
        return FOLDER.resolve(schema + ".schema.json");
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
