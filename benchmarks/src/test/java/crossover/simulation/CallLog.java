package crossover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the simulated driver wrote about its calls, of all processes of one run together.
 *
 * @param calls in the order they were made; of each name and process the first 1,000 and those that failed
 * @param counts how often each was called, successful or not
 * @param skipped how many of them, on a device with a clock, took their time and did nothing else
 * @param leaked what had not been given back when its context or its process ended, by kind
 * @param processes how many processes had a driver
 * @param ended how many of them ended in good order; of others, counts and leaks are unknown
 */
public record CallLog(
        List<Call> calls,
        Map<String, Long> counts,
        Map<String, Long> skipped,
        Map<String, Long> leaked,
        long processes,
        long ended) {

    /**
     * One call.
     *
     * @param ordinal among the calls of its name in its process, from 1
     * @param details such as {@code bytes=400}, or empty
     */
    public record Call(long process, String name, long ordinal, int result, String details) {
        /** What it takes on a modelled card, in nanoseconds. */
        public long nanos() {
            return Arrays.stream(details.split(" "))
                    .filter(detail -> detail.startsWith("nanos="))
                    .mapToLong(detail -> Long.parseLong(detail.substring("nanos=".length())))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether, on a device with a clock, it took its time and did nothing else. */
        public boolean skipped() {
            return details.contains("skipped");
        }
    }

    /** The calls of a name. */
    public List<Call> calls(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).toList();
    }

    /** Calls of entries that the driver does not simulate. */
    public List<Call> unsimulated() {
        return calls.stream()
                .filter(call -> call.details().equals("not simulated"))
                .toList();
    }

    static CallLog read(Path file) throws IOException {
        List<Call> calls = new ArrayList<>();
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Long> skipped = new TreeMap<>();
        Map<String, Long> leaked = new TreeMap<>();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            String[] words = line.split(" ", 6);
            switch (words[1]) {
                case "call" -> calls.add(call(words));
                case "count" -> counts.merge(words[2], Long.parseLong(words[3]), Long::sum);
                case "skipped" -> skipped.merge(words[2], Long.parseLong(words[3]), Long::sum);
                case "leaked" -> leaked.merge(words[2], Long.parseLong(words[3]), Long::sum);
                case "end" -> {}
                default -> throw new IllegalStateException("unknown line: " + line);
            }
        }
        long processes = lines.stream().map(CallLog::process).distinct().count();
        long ended = lines.stream().filter(line -> line.endsWith(" end")).count();
        return new CallLog(
                List.copyOf(calls), Map.copyOf(counts), Map.copyOf(skipped), Map.copyOf(leaked), processes, ended);
    }

    private static String process(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static Call call(String[] words) {
        return new Call(
                Long.parseLong(words[0]),
                words[2],
                Long.parseLong(words[3]),
                Integer.parseInt(words[4].strip()),
                words.length > 5 ? words[5] : "");
    }
}
