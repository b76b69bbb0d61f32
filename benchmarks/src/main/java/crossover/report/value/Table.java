package crossover.report.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures as text, printed alike by every exporter. The first column names the row.
 *
 * @param id stable, fit for a fragment of an address
 * @param rows as many cells as there are columns
 */
public record Table(String id, String caption, List<String> columns, List<List<String>> rows) {
    /** What stands where there is no figure. */
    public static final String NONE = "–";

    /** The same under an id that keeps those of several runs apart. */
    public Table prefixed(String prefix) {
        return new Table(prefix + id, caption, columns, rows);
    }

    /** The same under other names of its columns. */
    public Table headed(String... names) {
        return new Table(id, caption, List.of(names), rows);
    }

    /** The first rows only, for where space is short. */
    public Table first(int most) {
        return new Table(id, caption, columns, rows.subList(0, Math.min(most, rows.size())));
    }

    /** The same with the rows' names cut to so many characters, for where they are not read by scripts. */
    public Table shortNamed(int most) {
        Map<String, String> names =
                ShortText.distinct(rows.stream().map(List::getFirst).toList(), most);
        return new Table(
                id,
                caption,
                columns,
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(names.getOrDefault(row.getFirst(), row.getFirst())),
                                        row.stream().skip(1))
                                .toList())
                        .toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
