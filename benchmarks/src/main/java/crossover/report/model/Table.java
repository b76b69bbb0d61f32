package crossover.report.model;

import java.util.List;

/**
 * Figures as text, printed alike by every exporter. The first column names the row.
 *
 * @param id stable, fit for a fragment of an address
 * @param rows as many cells as there are columns
 */
public record Table(String id, String caption, List<String> columns, List<List<String>> rows) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
