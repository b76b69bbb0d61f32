package crossover.report.chart;

import java.util.function.IntFunction;

/** The axis of charts with a row a subject: rows are numbered from the bottom up, from one, and the first is on top. */
final class RowAxis {
    private RowAxis() {}

    /** The name of the row at that place of the axis; nothing between two rows. */
    static String label(int rows, double place, IntFunction<String> name) {
        long row = rows - Math.round(place);
        boolean whole = Math.abs(place - Math.rint(place)) < 1e-6;
        return whole && row >= 0 && row < rows ? name.apply((int) row) : Logarithm.blank(place);
    }
}
