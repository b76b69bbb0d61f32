package crossover.report.compare;

import crossover.report.value.PlainText;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.shape.CopyShape;
import crossover.results.shape.OnDevice;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a faster machine from better use of it: each row's ratio against that of rows measured to show the machine's peak,
 * such as copies of memory; of copies, the largest. A row on a device is held against the peak of that device only: by copies,
 * what is resident against those within it, a round trip against those of its own path, a copy against its own kind. A bus and a
 * card's memory are never one peak.
 *
 * @param peaks by device, and of what crosses its bus by path and direction; under the empty name that of rows without a device
 * @param lines every row that has a peak, the peak's own among them
 * @param without names of the rows of which there is no peak
 */
public record PeakUse(SortedMap<String, Peak> peaks, List<Line> lines, List<String> without) {
    /**
     * How the peaks of two machines relate.
     *
     * @param ratio geometric mean of the rows' time ratios; below 1 the other machine's peak is higher
     * @param logHalfWidth of the 95% interval of its logarithm; NaN where a row has none
     */
    public record Peak(double ratio, double logHalfWidth, int rows) {

        static Peak of(List<Comparison> rows) {
            double logMean = rows.stream()
                    .mapToDouble(row -> Math.log(row.ratio()))
                    .average()
                    .orElseThrow();
            double squares = rows.stream()
                    .mapToDouble(PeakUse::halfWidth)
                    .map(half -> half * half)
                    .sum();
            return new Peak(Math.exp(logMean), Math.sqrt(squares) / rows.size(), rows.size());
        }
    }

    /**
     * One row.
     *
     * @param use how much more of its peak the other attains than the base of its own: above 1 uses the machine better
     * @param low lower end of the 95% interval, peak and row taken as independent; NaN where either has none
     */
    public record Line(String name, double ratio, double use, double low, double high) {

        static Line of(ComparedRow row, Peak peak) {
            double ratio = row.comparison().ratio();
            double use = peak.ratio / ratio;
            double factor = Math.exp(Math.hypot(peak.logHalfWidth, halfWidth(row.comparison())));
            return new Line(row.name(), ratio, use, use / factor, use * factor);
        }
    }

    /** Empty where no primary row with a ratio has {@code peak} in its name or parameters. */
    public static Optional<PeakUse> of(ComparedRun run, Pattern peak) {
        List<ComparedRow> rows = run.rows().stream()
                .filter(row -> row.hasRatio() && row.metric() == null)
                .toList();
        SortedMap<String, List<ComparedRow>> found = new TreeMap<>();
        rows.stream()
                .filter(row -> peak.matcher(row.name()).find())
                .forEach(row -> kinds(row)
                        .forEach(kind -> found.computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(row)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Peak> peaks = new TreeMap<>();
        found.forEach((kind, candidates) -> peaks.put(kind, Peak.of(largest(candidates))));
        boolean copies =
                found.values().stream().flatMap(List::stream).anyMatch(row -> row.shape() instanceof CopyShape);
        List<Line> lines = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (ComparedRow row : rows) {
            Peak own = peaks.getOrDefault(copies ? kind(row) : device(row), peaks.get(""));
            if (own == null) {
                without.add(row.name());
            } else {
                lines.add(Line.of(row, own));
            }
        }
        return Optional.of(new PeakUse(peaks, List.copyOf(lines), List.copyOf(without)));
    }

    /** Small copies show what a call costs, and not the peak. */
    private static List<Comparison> largest(List<ComparedRow> rows) {
        long most = rows.stream().mapToLong(PeakUse::bytes).max().orElseThrow();
        return rows.stream()
                .filter(row -> bytes(row) == most)
                .map(ComparedRow::comparison)
                .toList();
    }

    private static long bytes(ComparedRow row) {
        return row.shape() instanceof CopyShape copy ? copy.bytes() : 0;
    }

    /** Of what a row is a peak. */
    private static List<String> kinds(ComparedRow row) {
        return row.shape() instanceof CopyShape copy && !copy.isWithinDevice()
                ? List.of(kind(row), byPath(copy.device(), copy.path()))
                : List.of(device(row));
    }

    /** Against which peak it is held. */
    private static String kind(ComparedRow row) {
        return switch (row.shape()) {
            case CopyShape copy
            when !copy.isWithinDevice() -> byPath(copy.device(), copy.path()) + " " + copy.direction();
            case SweepShape trip when trip.side() == Side.ROUND_TRIP -> byPath(trip.device(), trip.path());
            default -> device(row);
        };
    }

    private static String byPath(String device, String path) {
        return device + " " + path;
    }

    private static String device(ComparedRow row) {
        return row.shape() instanceof OnDevice cell ? cell.device() : "";
    }

    /** As a table for terminals. */
    public String text(ComparedRun run, Pattern peak) {
        // Copies of one direction are of the peak of both, too.
        int rows = (int) Stream.concat(lines.stream().map(Line::name), without.stream())
                .filter(name -> peak.matcher(name).find())
                .count();
        StringBuilder text = new StringBuilder("\npeak: " + rows(rows) + " with '" + PlainText.oneLine(peak.pattern())
                + "' in " + PlainText.oneLine(run.name()) + "\n");
        peaks.forEach((device, value) -> text.append("  " + (device.isEmpty() ? "" : PlainText.oneLine(device) + ": ")
                + "time ratio " + Wording.fixed(value.ratio) + "\n"));
        text.append(String.join("\n", PlainText.table(table())))
                .append(
                        "\nUse of the peak: above 1 the other machine is used better than the base, whichever is faster.\n");
        if (!without.isEmpty()) {
            text.append(
                    rows(without.size()) + " without a peak: " + PlainText.oneLine(String.join(", ", without)) + "\n");
        }
        return text.toString();
    }

    private static String rows(int count) {
        return Quantity.counted(count, "row");
    }

    private Table table() {
        return new Table(
                "peak-use",
                "",
                List.of("row", "time ratio", "use of the peak", "95% interval"),
                lines.stream()
                        .map(line -> List.of(
                                line.name(),
                                Wording.fixed(line.ratio()),
                                Wording.fixed(line.use()),
                                Wording.interval(line.low(), line.high(), "wider than tenfold either way")))
                        .toList());
    }

    private static double halfWidth(Comparison comparison) {
        return Math.log(comparison.high95() / comparison.low95()) / 2;
    }
}
