package crossover.report.page.section;

import crossover.report.chart.RooflineChart;
import crossover.report.roofline.Ceilings;
import crossover.report.roofline.Roofline;
import java.util.ArrayList;
import java.util.List;

/** What holds workloads down: memory, or arithmetic. */
final class RooflineSection implements Section {
    @Override
    public String id() {
        return "roofline";
    }

    @Override
    public String name() {
        return "Roofline";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        List<Roofline> rooflines = Roofline.of(new Ceilings(run.sweeps(), run.environment()), List.copyOf(run.used()));
        if (rooflines.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(
                "Flops a second by flops a byte, of loops and of resident data. What is measured of memory slopes, the most arithmetic that any"
                        + " workload attained is level; points above the memory's roof were answered by a cache. Points grow with the"
                        + " size. A sum of whole numbers has no flops: its GB/s are among the sweeps.")));
        for (Roofline roofline : rooflines) {
            blocks.add(new Block.Panel(
                    "panel-" + roofline.id(),
                    roofline.owner(),
                    roofline.title(),
                    roofline.sentence(),
                    List.of(RooflineChart.of(roofline)),
                    List.of(roofline.table())));
        }
        return List.copyOf(blocks);
    }
}
