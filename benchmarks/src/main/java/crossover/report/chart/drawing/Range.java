package crossover.report.chart.drawing;

/** What an axis shows: the same in all charts that are to be held against each other. */
public record Range(double low, double high) {
    public static Range of(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Range(low, high);
    }

    /** Widened to whole numbers, and a little more for marks that lie on the last. */
    public Range whole() {
        double first = Math.floor(low + 1e-9);
        return new Range(first - 0.08, Math.max(first + 1, Math.ceil(high - 1e-9)) + 0.08);
    }

    public double span() {
        return high - low;
    }
}
