package crossover.report.history;

import crossover.report.value.Table;
import java.util.List;

/** A history's figures as text. */
public final class TrendTables {
    private TrendTables() {}

    /** Every figure on every machine: what it was first, what it is now, and what changed. */
    public static Table trends(History history) {
        return new Table(
                "trends",
                "Every figure on every machine",
                List.of("figure", "machine", "runs", "first", "newest", "newest run", "change"),
                history.trends().stream()
                        .map(trend -> List.of(
                                trend.figure(),
                                trend.machine(),
                                String.valueOf(trend.points().size()),
                                trend.points().getFirst().reading().text(),
                                trend.last().reading().text(),
                                trend.last().run(),
                                trend.changes().isEmpty()
                                        ? Table.NONE
                                        : trend.changes().getLast().sentence()))
                        .toList());
    }
}
