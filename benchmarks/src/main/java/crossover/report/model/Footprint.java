package crossover.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of live heap that a suspended machine holds.
 *
 * @param id stable, fit for a file's name
 * @param rows least first, those without a figure last
 * @param gaps what was not run
 */
public record Footprint(String id, String title, List<Row> rows, List<Gap> gaps) {

    /**
     * @param ratio over that of the least, with its interval where there is one; empty for the least
     * @param absence why there is no figure; null where there is one
     */
    public record Row(
            String executor,
            @Nullable Amount bytes,
            String ratio,
            @Nullable String absence) {}

    public Bars bars() {
        return Bars.of(
                "bars-" + id,
                title + ": live heap a suspended machine",
                rows.stream()
                        .filter(row -> row.bytes() != null)
                        .map(row -> new Bars.Bar(row.executor(), row.bytes()))
                        .toList());
    }
}
