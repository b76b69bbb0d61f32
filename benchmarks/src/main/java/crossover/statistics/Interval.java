package crossover.statistics;

/** An interval of a positive quantity, both ends included. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
