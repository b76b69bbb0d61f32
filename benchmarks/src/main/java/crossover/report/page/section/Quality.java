package crossover.report.page.section;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.results.CellState;
import java.util.List;
import java.util.Set;

/**
 * How far the figures can be trusted, in a word.
 *
 * @param level for style sheets and badges: {@code good}, {@code fair} or {@code poor}
 */
public record Quality(String level, String text) {

    static Quality of(Set<String> simulatedApis, List<MeasuredCell> cells, List<Caveat> caveats) {
        long measured = cells.stream().filter(cell -> cell.timing() != null).count();
        long failed =
                cells.stream().filter(cell -> cell.state() == CellState.FAILED).count();
        long single = cells.stream()
                .filter(cell -> cell.timing() != null && !cell.timing().hasInterval())
                .count();
        if (!simulatedApis.isEmpty()) {
            return new Quality("poor", "simulated " + String.join(", ", simulatedApis) + ": no performance figures");
        }
        if (measured == 0) {
            return new Quality("poor", "nothing measured");
        }
        if (failed > 0) {
            return new Quality("poor", failed + " of " + cells.size() + " cells failed");
        }
        if (single == measured) {
            return new Quality("poor", "one fork a cell: no intervals");
        }
        String text = Quantity.counted(measured, "cell") + " measured, " + (measured - single) + " with intervals";
        return caveats.isEmpty()
                ? new Quality("good", text)
                : new Quality("fair", text + ", " + Quantity.counted(caveats.size(), "warning"));
    }
}
