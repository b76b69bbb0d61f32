package crossover.report.page.section.madeup;

import crossover.report.page.section.Block;
import crossover.report.page.section.ReportedRun;
import crossover.report.page.section.Section;
import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import java.util.List;
import java.util.Map;

/** A section made up for a test, as one outside of the page's own package would be. */
public final class EnergySection implements Section {
    @Override
    public String id() {
        return "energy";
    }

    @Override
    public String name() {
        return "Energy";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return List.of(
                new Block.Prose("Joules are watts times seconds."),
                new Block.OpenTable(new Table(
                        "energy-table",
                        "Energy by cell",
                        List.of("cell", "energy"),
                        run.cells().stream()
                                .map(cell -> List.of(cell.key().toString(), "1 J"))
                                .toList())));
    }

    @Override
    public Map<String, Amount> derived(MeasuredCell cell) {
        return cell.timing() == null ? Map.of() : Map.of("joules", Amount.of("J", List.of(1.0, 1.0)));
    }
}
