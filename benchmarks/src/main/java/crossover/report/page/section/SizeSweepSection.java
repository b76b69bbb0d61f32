package crossover.report.page.section;

import crossover.report.sweep.CpuWording;
import crossover.report.sweep.SizeTables;
import crossover.report.value.Table;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;

/** The figures behind the lines of the first screen: time and rate of each workload over its size, or over work an element. */
final class SizeSweepSection implements Section {
    @Override
    public String id() {
        return "sweeps";
    }

    @Override
    public String name() {
        return "Size sweeps";
    }

    @Override
    public Rank rank() {
        return Rank.EVIDENCE;
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return run.sweeps().sweeps().stream().map(SizeSweepSection::panel).toList();
    }

    private static Block panel(Sweep sweep) {
        List<Table> tables = new ArrayList<>(List.of(SizeTables.times(sweep)));
        if (sweep.movedBytesAnElement() > 0) {
            tables.add(SizeTables.rates(sweep));
        }
        return new Block.Panel(
                "sweep-" + sweep.id(), sweep.name(), sweep.name(), CpuWording.leaders(sweep), List.of(), tables);
    }
}
