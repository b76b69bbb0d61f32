package crossover.report.page.section;

import crossover.report.chart.BreakdownChart;
import crossover.report.sweep.Breakdown;
import java.util.ArrayList;
import java.util.List;

/** What the commands of a round trip took. */
final class BreakdownSection implements Section {
    @Override
    public String id() {
        return "parts";
    }

    @Override
    public String name() {
        return "Where the time goes";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        if (run.sweeps().breakdowns().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(
                "What each kind of command took of a round trip, by the device's clock where it gives one. The"
                        + " parts are sampled between the measured iterations; what they leave of the round trip"
                        + " is launch, synchronisation and the driver.")));
        for (Breakdown breakdown : run.sweeps().breakdowns()) {
            blocks.add(new Block.Panel(
                    "panel-" + breakdown.id(),
                    breakdown.title(),
                    List.of(BreakdownChart.of(breakdown)),
                    List.of(breakdown.table())));
        }
        return List.copyOf(blocks);
    }
}
