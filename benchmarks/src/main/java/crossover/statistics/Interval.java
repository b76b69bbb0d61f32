package crossover.statistics;

/** An interval of a positive quantity, both ends included. */
public record Interval(double low, double high) {
    /** From its middle to either end, as a factor. */
    private static final double WIDEST = 10;

    /** Whether it is so wide, more than tenfold either way, that its ends say nothing of the quantity: forks then are few, or scatter. */
    public boolean isWide() {
        return high > WIDEST * WIDEST * low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
