package crossover.report.sweep;

import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.CopyShape;
import crossover.sweep.LastCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What copies attain on each device: within it, and to and from it by each path. Of each kind the largest copy, since small ones
 * show what a call costs. Kinds are never averaged: a bus is tens of times slower than a card's memory.
 */
final class CopyPeaks {
    /**
     * A kind of copy.
     *
     * @param path empty within a device
     */
    record Kind(String device, String direction, String path) {
        static Kind of(CopyShape copy) {
            return new Kind(copy.device(), copy.direction(), copy.isWithinDevice() ? "" : copy.path());
        }
    }

    /** @param isCached whether it tells of the device's cache instead of its memory */
    record Peak(CopyShape copy, CommandSpeed speed, boolean isCached) {}

    private final Map<Kind, Peak> byKind = new LinkedHashMap<>();

    static CopyPeaks of(List<MeasuredCell> cells, Devices devices) {
        CopyPeaks peaks = new CopyPeaks();
        for (MeasuredCell cell : cells) {
            if (cell.shape() instanceof CopyShape copy) {
                CommandSpeed.of(cell).stream()
                        .findFirst()
                        .ifPresent(speed -> peaks.byKind.merge(
                                Kind.of(copy),
                                new Peak(copy, speed, new LastCache(devices.of(copy.device())).answers(copy)),
                                (one, other) -> one.copy.bytes() >= other.copy.bytes() ? one : other));
            }
        }
        return peaks;
    }

    @Nullable
    Peak within(String device) {
        return byKind.get(new Kind(device, CopyShape.DEVICE_TO_DEVICE, ""));
    }

    @Nullable
    Peak over(String device, String direction, String path) {
        return byKind.get(new Kind(device, direction, path));
    }

    /** The largest within each device. */
    List<DeviceSpeeds.Within> within() {
        return byKind.values().stream()
                .filter(peak -> peak.copy.isWithinDevice())
                .map(peak -> new DeviceSpeeds.Within(
                        peak.copy.device(), peak.copy.bytes(), peak.speed.bytesASecond(), peak.isCached))
                .toList();
    }

    /** A bar a kind, of GB/s. */
    Bars bars(Devices devices) {
        return Bars.of(
                "copies",
                "The largest copies of each kind",
                byKind.values().stream()
                        .map(peak -> new Bars.Bar(
                                name(peak.copy)
                                        + (devices.of(peak.copy.device()).simulated() ? " (simulated)" : ""),
                                peak.speed.gigabytesASecond()))
                        .toList());
    }

    private static String name(CopyShape copy) {
        return copy.device() + " " + copy.direction() + (copy.isWithinDevice() ? "" : ", " + copy.path());
    }

    /** A row a kind. */
    static Table table(CopyPeaks peaks, Devices devices) {
        return new Table(
                "copy-peaks-table",
                "The largest copies of each kind, against which the speed of everything else is held; within a device each byte is read and"
                        + " written",
                List.of("device", "direction", "by", "bytes", "GB/s", "theoretical peak", "to know"),
                peaks.byKind.values().stream()
                        .map(peak -> row(peak, devices.of(peak.copy.device())))
                        .toList());
    }

    private static List<String> row(Peak peak, Environment.Device device) {
        boolean within = peak.copy.isWithinDevice();
        String theory = Objects.requireNonNullElse(Quantity.bandwidth(device.peakBytesASecond()), "not recorded");
        return List.of(
                device.title(),
                peak.copy.direction(),
                within ? Table.NONE : peak.copy.path(),
                Quantity.bytes(peak.copy.bytes()),
                Quantity.digits(peak.speed.bytesASecond() / 1e9),
                within ? theory : Table.NONE,
                peak.isCached ? "in " + new LastCache(device).title() : "");
    }
}
