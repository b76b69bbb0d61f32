package crossover.report.compare;

import crossover.results.CellKey;
import org.jspecify.annotations.Nullable;

/** What is the same row in two runs: the cell and, for a secondary metric, its name. */
record RowKey(CellKey cell, @Nullable String metric) {

    /** With the package: what filters are held against. */
    String fullName() {
        int before = cell.benchmark().length() - cell.shortName().length();
        return cell.benchmark().substring(0, before) + cell + (metric == null ? "" : ":" + metric);
    }

    /** The same row measured in whatever mode and by however many threads. */
    RowKey however() {
        return new RowKey(new CellKey(cell.benchmark(), cell.params(), 0, ""), metric);
    }

    /** In what it differs from one that is the same {@link #however}: {@code threads: 8 against 16}. */
    String differenceTo(RowKey other) {
        return cell.mode().equals(other.cell.mode())
                ? "threads: " + cell.threads() + " against " + other.cell.threads()
                : "mode: " + cell.mode() + " against " + other.cell.mode();
    }
}
