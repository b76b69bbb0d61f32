package crossover.report.page.section;

import crossover.report.chart.SpeedupChart;
import crossover.report.sweep.SpeedupMap;
import java.util.ArrayList;
import java.util.List;

/** How many times as fast as the best on the CPU each device is, by size. */
final class SpeedupSection implements Section {
    @Override
    public String id() {
        return "speedup";
    }

    @Override
    public String name() {
        return "Speed-up";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        if (run.sweeps().speedups().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(
                "The time of the best on the CPU at each size over the time of the device: above 1× the device is"
                        + " faster. ≈ marks what the forks do not decide.")));
        for (SpeedupMap map : run.sweeps().speedups()) {
            blocks.add(new Block.Panel(
                    "panel-" + map.id(),
                    map.workload(),
                    name() + ": " + map.workload(),
                    "",
                    List.of(SpeedupChart.of(map)),
                    List.of(map.table())));
        }
        return List.copyOf(blocks);
    }
}
