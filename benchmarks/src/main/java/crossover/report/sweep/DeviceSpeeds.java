package crossover.report.sweep;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import crossover.results.Devices;
import java.util.List;

/**
 * How fast devices work, and how much of what they can.
 *
 * @param shares of every kind of commands of every measured cell on a device
 * @param copies the largest of each kind, as a table; without rows where none was measured
 */
public record DeviceSpeeds(List<PeakShare> shares, Table copies) {
    public static final DeviceSpeeds NONE = of(List.of(), new Devices(List.of()));

    static DeviceSpeeds of(List<MeasuredCell> cells, Devices devices) {
        CopyPeaks peaks = CopyPeaks.of(cells, devices);
        return new DeviceSpeeds(PeakShare.of(cells, peaks, devices), CopyPeaks.table(peaks, devices));
    }

    public Table table() {
        return PeakShare.table(shares);
    }
}
