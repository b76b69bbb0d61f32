package crossover.statistics;

/** An interval of a positive quantity, both ends included. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The interval of the reciprocal: ends swapped. */
    Interval inverted() {
        return new Interval(1 / high, 1 / low);
    }

    Interval scaled(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
