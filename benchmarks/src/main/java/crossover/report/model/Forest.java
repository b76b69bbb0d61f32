package crossover.report.model;

import java.util.List;

/**
 * Ratios of times on one axis: other runs against a base.
 *
 * @param id stable, fit for a file's name
 * @param rows in the order drawn, from the top
 */
public record Forest(String id, String title, List<Row> rows) {

    /**
     * @param ratio time of the other over time of the base: above 1 is slower
     * @param low lower end of the 95% interval; NaN where there is none
     * @param decided whether the row is faster or slower for certain
     */
    public record Row(String name, double ratio, double low, double high, boolean decided, String verdict) {}
}
