package crossover.report.compare;

import crossover.results.CellKey;
import org.jspecify.annotations.Nullable;

/** What is the same row in two runs: the cell and, for a secondary metric, its name. */
record RowKey(CellKey cell, @Nullable String metric) {

    String name() {
        return cell + (metric == null ? "" : ":" + metric);
    }

    /** The same row measured in whatever mode. */
    RowKey withoutMode() {
        return new RowKey(new CellKey(cell.benchmark(), cell.params(), cell.threads(), ""), metric);
    }
}
