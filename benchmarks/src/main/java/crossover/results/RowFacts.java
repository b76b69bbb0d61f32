package crossover.results;

import crossover.results.shape.CellShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a JMH file says of how one of its rows was measured.
 *
 * @param byName for people, in the order in which they are told; without those that the file does not have
 * @param batchSize calls that are one operation
 * @param definition by which a row of this harness was measured; the first where the file does not say
 */
public record RowFacts(Map<String, String> byName, int batchSize, int definition) {
    public static final RowFacts NONE = new RowFacts(Map.of(), 1, CellShape.FIRST_DEFINITION);

    /** The property of a fork's JVM that says the definition: JMH's file has no other place for it. */
    public static final String DEFINITION = "crossover.definition";

    /** In {@link #byName}: separated by spaces. */
    public static final String ARGUMENTS = "JVM arguments";

    /** Its value where there are none. */
    public static final String NO_ARGUMENTS = "none";

    /** What the harness itself gives each fork, and what differs between any two. */
    private static final List<String> VOLATILE = List.of("-Dcrossover.", "-Djmh.ignoreLock");

    public RowFacts {
        definition = Math.max(CellShape.FIRST_DEFINITION, definition); // Records of before have none.
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static RowFacts of(JsonNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "JDK", node.path("jdkVersion"));
        put(facts, "JVM", node.path("vmName"));
        put(facts, "JVM version", node.path("vmVersion"));
        if (node.path("jvmArgs").isArray()) {
            String arguments = StreamSupport.stream(node.path("jvmArgs").spliterator(), false)
                    .map(argument -> argument.asString(""))
                    .filter(argument -> VOLATILE.stream().noneMatch(argument::startsWith))
                    .collect(Collectors.joining(" "));
            facts.put(ARGUMENTS, arguments.isEmpty() ? NO_ARGUMENTS : arguments);
        }
        put(facts, "JMH", node.path("jmhVersion"));
        window(facts, "warm-up", node.path("warmupIterations"), node.path("warmupTime"));
        window(facts, "measurement", node.path("measurementIterations"), node.path("measurementTime"));
        put(facts, "forks", node.path("forks"));
        return new RowFacts(
                facts, Math.max(1, node.path("measurementBatchSize").asInt(1)), definition(node.path("jvmArgs")));
    }

    private static int definition(JsonNode arguments) {
        String property = "-D" + DEFINITION + "=";
        return StreamSupport.stream(arguments.spliterator(), false)
                .map(argument -> argument.asString(""))
                .filter(argument -> argument.startsWith(property))
                .map(argument -> argument.substring(property.length()))
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(CellShape.FIRST_DEFINITION);
    }

    private static void put(Map<String, String> facts, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            facts.put(name, value.asString(""));
        }
    }

    private static void window(Map<String, String> facts, String name, JsonNode iterations, JsonNode time) {
        if (iterations.isValueNode() && !iterations.isNull()) {
            facts.put(name, iterations.asString("") + " x " + time.asString("?"));
        }
    }

    /** Whether JMH ran it in its own JVM, where it shares what other benchmarks left there. */
    public boolean isForked() {
        return !Objects.equals(byName.get("forks"), "0");
    }
}
