package crossover.report.sweep;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import crossover.results.Devices;
import crossover.results.shape.LaunchShape;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast devices work, and how much of what they can.
 *
 * @param shares of every kind of commands of every measured cell on a device
 * @param copies the largest of each kind, as a table; without rows where none was measured
 * @param largest the same as bars of GB/s
 * @param within the largest copy within each device
 * @param launches what one launch of a kernel that does nothing takes, by how many go between two synchronisations
 */
public record DeviceSpeeds(List<PeakShare> shares, Table copies, Bars largest, Bars launches, List<Within> within) {
    public static final DeviceSpeeds NONE = of(List.of(), new Devices(List.of()));

    /**
     * The largest copy within a device.
     *
     * @param isCached whether its speed is the device's last cache's
     */
    public record Within(String device, long bytes, double bytesASecond, boolean isCached) {}

    static DeviceSpeeds of(List<MeasuredCell> cells, Devices devices) {
        CopyPeaks peaks = CopyPeaks.of(cells, devices);
        return new DeviceSpeeds(
                PeakShare.of(cells, peaks, devices),
                CopyPeaks.table(peaks, devices),
                peaks.bars(devices),
                launches(cells),
                peaks.within());
    }

    private static Bars launches(List<MeasuredCell> cells) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (MeasuredCell cell : cells) {
            if (cell.shape() instanceof LaunchShape launch && cell.timing() != null) {
                bars.add(new Bars.Bar(
                        launch.device() + ", " + (launch.launches() == 1 ? "1 launch" : launch.launches() + " launches")
                                + " a synchronisation" + (cell.simulated() ? " (simulated)" : ""),
                        Amount.of(cell.timing())));
            }
        }
        return Bars.of("launches", "What a launch takes", bars);
    }

    public Table table() {
        return PeakShare.table(shares);
    }
}
