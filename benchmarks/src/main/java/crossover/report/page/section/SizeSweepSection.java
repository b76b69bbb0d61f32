package crossover.report.page.section;

import crossover.report.chart.BandwidthChart;
import crossover.report.chart.Figure;
import crossover.report.chart.Palette;
import crossover.report.chart.TimeChart;
import crossover.report.sweep.Cache;
import crossover.report.sweep.CpuWording;
import crossover.report.sweep.SizeTables;
import crossover.report.value.Table;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Time and rate of each workload over its size, or over how much work an element takes. */
final class SizeSweepSection implements Section {
    private static final String HOW_TO_READ =
            "Solid lines include their transfers; dashed ones work on data that is on the device already; paths other than the"
                    + " heap are broken by dots. Bars are 95% intervals over forks, a cross on the axis marks a size without"
                    + " a figure, and dotted lines show where the working set fills a cache.";

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
        List<Sweep> sweeps = run.sweeps().sweeps();
        if (sweeps.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(HOW_TO_READ)));
        Palette palette = new Palette(run.devices());
        sweeps.forEach(sweep -> blocks.add(panel(sweep, Cache.of(run.environment(), sweep), palette)));
        return List.copyOf(blocks);
    }

    private static Block panel(Sweep sweep, List<Cache> caches, Palette palette) {
        List<Figure> charts = new ArrayList<>(TimeChart.of(sweep, caches, palette));
        charts.addAll(BandwidthChart.of(sweep, caches, palette));
        List<Table> tables = new ArrayList<>(List.of(SizeTables.times(sweep)));
        if (sweep.movedBytesAnElement() > 0) {
            tables.add(SizeTables.rates(sweep));
        }
        return new Block.Panel(
                "sweep-" + sweep.id(), sweep.name(), sweep.name(), CpuWording.leaders(sweep), charts, tables);
    }
}
