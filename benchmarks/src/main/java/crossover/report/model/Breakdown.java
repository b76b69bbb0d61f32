package crossover.report.model;

import crossover.results.Environment;
import java.util.List;

/**
 * Where the time of round trips goes on one device and path, by problem size.
 *
 * @param id stable, fit for a file's name
 * @param rows by rising size; only those of which the device or the clock gave parts
 */
public record Breakdown(String id, String title, Environment.Device device, List<Row> rows) {

    static final List<String> PARTS = List.of("upload", "kernel", "download");

    /**
     * @param trip one round trip
     * @param byDevice whether the device's own clock gave the parts; otherwise each is the wall-clock time of a command
     *     with its synchronisation
     */
    public record Row(long elements, Timing trip, List<Part> parts, boolean byDevice) {

        /** What no command took: launch, synchronisation and the driver; 0 where the parts alone take longer than a trip. */
        public double rest() {
            return Math.max(0, trip.centre() - taken());
        }

        /** The length of the bar: the trip, or its parts where those take longer, since they are measured apart from it. */
        public double whole() {
            return Math.max(trip.centre(), taken());
        }

        private double taken() {
            return parts.stream().mapToDouble(part -> part.timing().centre()).sum();
        }
    }

    /** What one kind of command took in a round trip. */
    public record Part(String name, Timing timing) {}
}
