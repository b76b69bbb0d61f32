package crossover.report.page.section;

import crossover.report.value.Quantity;
import java.util.List;

/**
 * Something to know before a figure is believed.
 *
 * @param cells the cells that it is about; empty where it is about the whole run
 */
public record Caveat(String text, List<String> cells) {

    /** {@code 3 cells}; empty where it is about the whole run. */
    public String about() {
        return cells.isEmpty() ? "" : Quantity.counted(cells.size(), "cell");
    }
}
