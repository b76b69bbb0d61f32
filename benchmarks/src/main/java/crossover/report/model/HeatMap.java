package crossover.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much faster a device is than the best CPU loop, by size.
 *
 * @param id stable, fit for a file's name
 * @param sizes the columns, in elements, rising
 */
public record HeatMap(String id, String workload, List<Long> sizes, List<Row> rows) {

    /** One device with or without transfers; as many cells as the map has sizes. */
    public record Row(String label, List<Cell> cells) {}

    /**
     * One ratio: the time of the best CPU loop over the time of the device, above 1 where the device wins.
     *
     * @param ratio NaN where there is none
     * @param low lower end of its 95% interval; NaN where there is none
     * @param conclusive whether the forks decide which side is faster
     * @param loop the best CPU loop at this size
     * @param absence why there is no ratio
     */
    public record Cell(
            double ratio,
            double low,
            double high,
            boolean conclusive,
            String loop,
            @Nullable String absence) {

        /** {@code 3.21×}, {@code ≈ 1.02×} where inconclusive, {@code –} where there is none. */
        public String text() {
            if (Double.isNaN(ratio)) {
                return "–";
            }
            return (conclusive ? "" : "≈") + Quantity.ratio(ratio);
        }

        /** {@code 3.21× [3.02, 3.41] over cpu:vector}, or why there is none. */
        public String detail() {
            if (absence != null) {
                return absence;
            }
            String interval = Double.isNaN(low)
                    ? " (one fork)"
                    : " [" + Quantity.ratioDigits(low) + ", " + Quantity.ratioDigits(high) + "]";
            return text() + interval + " over " + loop;
        }
    }
}
