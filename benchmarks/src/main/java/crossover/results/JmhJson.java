package crossover.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Reads JMH's JSON result format, ours or any other JMH's.
 *
 * <p>The format is that of JMH 1.37's {@code JSONResultFormat}: an array of cells; numbers that JSON cannot write are the
 * strings {@code "NaN"}, {@code "INF"}, {@code "+INF"} and {@code "-INF"}; {@code rawData} holds one array a fork with one number an
 * iteration; sampling modes have {@code rawDataHistogram} instead, with pairs of value and count for each iteration.
 */
public final class JmhJson {
    private static final ObjectReader ONE_ELEMENT =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JmhJson() {}

    /**
     * Reads every cell of the file, one element at a time.
     *
     * @throws UnreadableException where the file is empty, cut, no JSON, or not JMH's
     */
    public static List<Measurement> read(Path file) {
        List<Measurement> measurements = new ArrayList<>();
        try (JsonParser parser = Json.MAPPER.createParser(Files.newInputStream(file))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new UnreadableException(file + " is empty: give a run's folder or a JMH JSON file");
            }
            if (first != JsonToken.START_ARRAY) {
                throw foreign(file, "it is no array of results");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                measurements.add(cell(ONE_ELEMENT.readTree(parser), file, measurements.size()));
            }
            if (parser.nextToken() != null) {
                throw foreign(file, "something follows the array of results");
            }
        } catch (JacksonException e) {
            throw new UnreadableException(
                    file + " is no complete JSON (" + firstLine(e.getOriginalMessage()) + line(e)
                            + "): give a run's folder or a JMH JSON file",
                    e);
        } catch (IOException e) {
            throw new UnreadableException("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
        return measurements;
    }

    /** An element that this program has read already, whole. */
    static Measurement element(JsonNode node) {
        return cell(node, Path.of("journal"), 0);
    }

    private static Measurement cell(JsonNode node, Path file, int index) {
        String where = "result " + (index + 1);
        if (!node.path("benchmark").isString() || !node.path("primaryMetric").isObject()) {
            throw foreign(file, where + " names no benchmark with a primary metric");
        }
        SortedMap<String, String> params = new TreeMap<>();
        node.path("params")
                .properties()
                .forEach(p -> params.put(p.getKey(), p.getValue().asString()));
        SortedMap<String, Metric> secondary = new TreeMap<>();
        node.path("secondaryMetrics")
                .properties()
                .forEach(m -> secondary.put(m.getKey(), metric(m.getValue(), file, where)));
        return new Measurement(
                node.path("benchmark").asString(),
                node.path("mode").asString(""),
                node.path("threads").asInt(1),
                params,
                metric(node.path("primaryMetric"), file, where),
                secondary);
    }

    private static Metric metric(JsonNode node, Path file, String where) {
        JsonNode raw = node.path("rawData");
        JsonNode histogram = node.path("rawDataHistogram");
        List<List<Double>> forks = new ArrayList<>();
        for (JsonNode fork : raw.isArray() ? raw : histogram) {
            double[] iterations = new double[fork.size()];
            for (int index = 0; index < iterations.length; index++) {
                JsonNode iteration = fork.path(index);
                iterations[index] = raw.isArray() ? number(iteration, file, where) : mean(iteration, file, where);
            }
            forks.add(new Doubles(iterations));
        }
        return new Metric(
                node.path("scoreUnit").asString(""),
                number(node.path("score"), file, where),
                number(node.path("scoreError"), file, where),
                List.copyOf(forks));
    }

    /** The mean of one iteration's samples, given as pairs of value and count. */
    private static double mean(JsonNode pairs, Path file, String where) {
        double sum = 0;
        double count = 0;
        for (JsonNode pair : pairs) {
            double weight = number(pair.path(1), file, where);
            sum += number(pair.path(0), file, where) * weight;
            count += weight;
        }
        return sum / count;
    }

    private static double number(JsonNode node, Path file, String where) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        return switch (node.asString("")) {
            case "", "NaN" -> Double.NaN;
            case "INF", "+INF", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw foreign(file, where + " has '" + node.asString("") + "' where a number belongs");
        };
    }

    private static UnreadableException foreign(Path file, String why) {
        return new UnreadableException(
                file + " is not JMH's JSON format (" + why + "): give a run's folder or a JMH JSON file");
    }

    /** What is wrong with a value, and not with the text, has no line. */
    private static String line(JacksonException e) {
        return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
