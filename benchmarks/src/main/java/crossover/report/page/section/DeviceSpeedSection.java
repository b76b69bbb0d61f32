package crossover.report.page.section;

import crossover.report.chart.AmountChart;
import crossover.report.sweep.DeviceSpeeds;
import crossover.report.value.Bars;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.List;

/** What commands took on devices, and how much of what is possible they attain. */
final class DeviceSpeedSection implements Section {
    private static final String HOW_TO_READ =
            "Resident rows are held against the largest copy within their device, what travels against the largest copy by its own path"
                    + " and in its own direction; the theoretical peak is two transfers a clock of the memory times its width. 'In L2'"
                    + " is a working set below four times the device's last cache: its speed is the cache's.";

    @Override
    public String id() {
        return "device-speed";
    }

    @Override
    public String name() {
        return "Copies and launches";
    }

    @Override
    public Rank rank() {
        return Rank.EVIDENCE;
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        DeviceSpeeds speeds = run.sweeps().speeds();
        if (speeds.shares().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (!speeds.copies().isEmpty()) {
            blocks.add(panel(speeds.largest(), List.of(speeds.copies())));
        }
        if (!speeds.launches().bars().isEmpty()) {
            blocks.add(panel(speeds.launches(), List.of()));
        }
        blocks.add(new Block.Prose(HOW_TO_READ));
        blocks.add(new Block.FoldedTable(
                "by command: " + Quantity.counted(speeds.shares().size(), "row"), speeds.table()));
        return List.copyOf(blocks);
    }

    private static Block panel(Bars bars, List<Table> tables) {
        return new Block.Panel(
                "panel-" + bars.id(),
                bars.title(),
                AmountChart.of(bars).stream().toList(),
                tables);
    }
}
