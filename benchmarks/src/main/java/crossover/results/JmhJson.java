package crossover.results;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
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
    /** Some tools write {@code NaN} bare, which is no JSON. */
    private static final ObjectReader ONE_ELEMENT = Json.MAPPER
            .reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);

    /** What JMH put before the names of its profilers' metrics up to 1.36; in UTF-8, and as other encodings read that. */
    private static final Pattern DOT = Pattern.compile("^(\u00b7|\u00c2\u00b7|\ufffd+|\\?)(?=\\p{Alpha})");

    private static final String NOT_UTF_8 = "Invalid UTF-8";

    private JmhJson() {}

    /**
     * Reads every cell of the file, one element at a time.
     *
     * @throws UnreadableException where the file is empty, cut, no JSON, or not JMH's
     */
    public static List<Measurement> read(Path file) {
        try {
            return read(ONE_ELEMENT.createParser(Files.newInputStream(file)), file);
        } catch (JacksonException e) {
            if (e.getOriginalMessage().startsWith(NOT_UTF_8) && Files.isRegularFile(file)) {
                return inTheOldEncoding(file);
            }
            throw incomplete(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Written by a JVM before Java 18 on a system whose encoding was not UTF-8: its only letters beyond ASCII are in names. */
    private static List<Measurement> inTheOldEncoding(Path file) {
        try (Reader reader = Files.newBufferedReader(file, Charset.forName("windows-1252"))) {
            return read(ONE_ELEMENT.createParser(reader), file);
        } catch (JacksonException e) {
            throw incomplete(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Measurement> read(JsonParser parser, Path file) {
        List<Measurement> measurements = new ArrayList<>();
        try (parser) {
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
        }
        return measurements;
    }

    private static UnreadableException incomplete(Path file, JacksonException e) {
        return new UnreadableException(
                file + " is no complete JSON (" + firstLine(e.getOriginalMessage()) + line(e)
                        + "): give a run's folder or a JMH JSON file",
                e);
    }

    private static UnreadableException unreadable(Path file, IOException e) {
        return new UnreadableException("cannot read " + file + " (" + e.getMessage() + ")", e);
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
                .forEach(m ->
                        secondary.put(DOT.matcher(m.getKey()).replaceFirst(""), metric(m.getValue(), file, where)));
        return new Measurement(
                node.path("benchmark").asString(),
                node.path("mode").asString(""),
                node.path("threads").asInt(1),
                params,
                metric(node.path("primaryMetric"), file, where),
                secondary,
                RowFacts.of(node));
    }

    private static Metric metric(JsonNode node, Path file, String where) {
        JsonNode raw = node.path("rawData");
        JsonNode histogram = node.path("rawDataHistogram");
        List<List<Double>> forks = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (JsonNode fork : raw.isArray() ? raw : histogram) {
            double[] iterations = new double[fork.size()];
            int kept = 0;
            for (int index = 0; index < iterations.length; index++) {
                JsonNode iteration = fork.path(index);
                double value = raw.isArray() ? number(iteration, file, where) : mean(iteration, file, where);
                if (Double.isFinite(value)) {
                    iterations[kept++] = value;
                } else {
                    leftOut.add("iteration " + (index + 1) + " of fork " + (forks.size() + 1) + " is no number");
                }
            }
            forks.add(new Doubles(Arrays.copyOf(iterations, kept)));
        }
        if (forks.stream().anyMatch(fork -> !fork.isEmpty())) {
            forks.removeIf(List::isEmpty);
        }
        return new Metric(
                node.path("scoreUnit").asString(""),
                number(node.path("score"), file, where),
                number(node.path("scoreError"), file, where),
                List.copyOf(forks),
                List.copyOf(leftOut));
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
