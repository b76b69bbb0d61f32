package crossover.report.compare;

import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a faster machine from better use of it: each row's ratio against that of rows measured to show the machine's peak,
 * such as copies of memory.
 *
 * @param peakRatio geometric mean of the peak rows' time ratios; below 1 the other machine's peak is higher
 * @param peakRows how many there are
 */
public record PeakUse(double peakRatio, int peakRows, List<Line> lines) {

    /**
     * One row.
     *
     * @param use how much more of its peak the other attains than the base of its own: above 1 uses the machine better
     * @param low lower end of the 95% interval, peak and row taken as independent; NaN where either has none
     */
    public record Line(String name, double ratio, double use, double low, double high) {}

    /** Empty where no primary row with a ratio has {@code peak} in its name or parameters. */
    public static Optional<PeakUse> of(ComparedRun run, Pattern peak) {
        List<ComparedRow> rows = run.rows().stream()
                .filter(row -> row.hasRatio() && row.metric() == null)
                .toList();
        List<Comparison> peaks = rows.stream()
                .filter(row -> peak.matcher(row.name()).find())
                .map(ComparedRow::comparison)
                .toList();
        if (peaks.isEmpty()) {
            return Optional.empty();
        }
        double logPeak = peaks.stream()
                .mapToDouble(comparison -> Math.log(comparison.ratio()))
                .average()
                .orElseThrow();
        double squares = peaks.stream()
                .mapToDouble(PeakUse::halfWidth)
                .map(half -> half * half)
                .sum();
        double peakHalf = Math.sqrt(squares) / peaks.size();
        List<Line> lines = new ArrayList<>();
        for (ComparedRow row : rows) {
            double logUse = logPeak - Math.log(row.comparison().ratio());
            double half = Math.hypot(peakHalf, halfWidth(row.comparison()));
            lines.add(new Line(
                    row.name(),
                    row.comparison().ratio(),
                    Math.exp(logUse),
                    Math.exp(logUse - half),
                    Math.exp(logUse + half)));
        }
        return Optional.of(new PeakUse(Math.exp(logPeak), peaks.size(), List.copyOf(lines)));
    }

    /** As a table for terminals. */
    public String text(ComparedRun run, Pattern peak) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("row", "time ratio", "use of the peak", "95% interval"));
        for (Line line : lines) {
            String interval = Double.isNaN(line.low())
                    ? ""
                    : "[" + Wording.fixed(line.low()) + ", " + Wording.fixed(line.high()) + "]";
            cells.add(
                    List.of(Plain.line(line.name()), Wording.fixed(line.ratio()), Wording.fixed(line.use()), interval));
        }
        return "\npeak: " + peakRows + (peakRows == 1 ? " row" : " rows") + " with '" + Plain.line(peak.pattern())
                + "', time ratio " + Wording.fixed(peakRatio) + " in " + Plain.line(run.name()) + "\n"
                + String.join("\n", Columns.aligned(cells))
                + "\nUse of the peak: above 1 the other machine is used better than the base, whichever is faster.\n";
    }

    private static double halfWidth(Comparison comparison) {
        return Math.log(comparison.high95() / comparison.low95()) / 2;
    }
}
