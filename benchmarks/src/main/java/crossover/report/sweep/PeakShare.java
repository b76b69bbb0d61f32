package crossover.report.sweep;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.CopyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.OnDevice;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.sweep.LastCache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of a cell's commands attains of what is possible: of the copies that were measured, what is resident of those within
 * the device, what travels of those by its own path and in its own direction; and of what the memory's clock and width would give.
 *
 * @param ofCopies NaN where there is no such copy
 * @param ofTheory NaN where the driver does not say, and of what crosses a bus
 * @param isCached whether the time is the cache's
 * @param ofCached whether the copies' is
 */
public record PeakShare(
        MeasuredCell cell,
        Environment.Device device,
        CommandSpeed speed,
        double ofCopies,
        double ofTheory,
        boolean isCached,
        boolean ofCached) {
    /** The paths by which operands are copied to the device's own memory. */
    private static final List<String> COPIED = List.of("heap", "direct", "pinned");

    /** Of every measured cell on a device, the processor's own loops excepted. */
    static List<PeakShare> of(List<MeasuredCell> cells, CopyPeaks peaks, Devices devices) {
        List<PeakShare> shares = new ArrayList<>();
        for (MeasuredCell cell : cells) {
            if (cell.shape() instanceof OnDevice shape
                    && !devices.of(shape.device()).isLoop()) {
                Environment.Device device = devices.of(shape.device());
                CommandSpeed.of(cell).forEach(speed -> shares.add(of(cell, device, speed, peaks)));
            }
        }
        return List.copyOf(shares);
    }

    private static PeakShare of(MeasuredCell cell, Environment.Device device, CommandSpeed speed, CopyPeaks peaks) {
        OnDevice shape = (OnDevice) cell.shape();
        CopyPeaks.Peak peak = peak(shape, speed.part(), peaks);
        Long theory = device.peakBytesASecond();
        return new PeakShare(
                cell,
                device,
                speed,
                peak == null ? Double.NaN : speed.bytesASecond() / peak.speed().bytesASecond(),
                theory == null || !isWithin(shape, speed.part()) ? Double.NaN : speed.bytesASecond() / theory,
                new LastCache(device).answers(shape),
                peak != null && peak.isCached());
    }

    private static CopyPeaks.@Nullable Peak peak(OnDevice shape, String part, CopyPeaks peaks) {
        if (isWithin(shape, part)) {
            return peaks.within(shape.device());
        }
        return switch (shape) {
            case CopyShape copy -> peaks.over(copy.device(), copy.direction(), copy.path());
            case SweepShape sweep ->
                switch (part) {
                    case CommandSpeed.UPLOAD -> peaks.over(sweep.device(), CopyShape.HOST_TO_DEVICE, sweep.path());
                    case CommandSpeed.DOWNLOAD -> peaks.over(sweep.device(), CopyShape.DEVICE_TO_HOST, sweep.path());
                    default -> null;
                };
            case LaunchShape launch -> null;
        };
    }

    /** Whether the bytes stay within the device's own memory. A kernel of a path that copies nothing works across the bus. */
    private static boolean isWithin(OnDevice shape, String part) {
        return switch (shape) {
            case CopyShape copy -> copy.isWithinDevice();
            case SweepShape sweep ->
                sweep.side() == Side.RESIDENT || part.equals(CommandSpeed.KERNEL) && COPIED.contains(sweep.path());
            case LaunchShape launch -> false;
        };
    }

    /**
     * Whether more than is possible was attained, and not because a cache answered. Processors are excepted: one thread copies, and
     * all of them compute.
     */
    public boolean isImpossible() {
        return !isCached && (isAbove(ofTheory) || copiesCount() && isAbove(ofCopies));
    }

    private boolean copiesCount() {
        return !ofCached && device.cacheBytes() != null && !new LastCache(device).isOfProcessor();
    }

    /** As it is printed. */
    private static boolean isAbove(double share) {
        return Math.round(100 * share) > 100;
    }

    /** A row a kind of commands of each cell. */
    static Table table(List<PeakShare> shares) {
        return new Table(
                "device-speed-table",
                "What commands took on devices, the bytes that they move a second, and how much that is of the largest copies of their"
                        + " kind and of the theoretical peak",
                List.of("cell", "command", "time", "clock", "GB/s", "of copies", "of the peak", "to know"),
                shares.stream().map(PeakShare::row).toList());
    }

    private List<String> row() {
        return List.of(
                cell.key() + (cell.simulated() ? " (simulated)" : ""),
                speed.part(),
                speed.time().text(),
                speed.byDevice() ? "the device's" : "wall clock",
                Quantity.digits(speed.bytesASecond() / 1e9),
                percent(ofCopies),
                percent(ofTheory),
                toKnow());
    }

    /** {@code upload}, {@code kernel}, {@code download}, or the whole operation. */
    public String part() {
        return speed.part();
    }

    /** What its commands took, or at most can have taken. */
    public double nanos() {
        return speed.time().timing().centre();
    }

    /** Whether they are too short for their clock to tell more than that. */
    public boolean isBound() {
        return speed.time().atMost();
    }

    /** Whether the device's own clock told. */
    public boolean byDevice() {
        return speed.byDevice();
    }

    /** NaN where the bytes are not known, or the time is not. */
    public double bytesASecond() {
        return speed.bytesASecond();
    }

    /** In few words, what keeps the row from being taken for the memory's speed; empty where nothing does. */
    public String toKnow() {
        if (isCached) {
            return "in " + new LastCache(device).title();
        }
        return isImpossible() ? "above 100%" : ofCached ? "the copy is in " + new LastCache(device).title() : "";
    }

    /** As a whole percentage; a dash where there is none. */
    public static String percent(double share) {
        return Double.isNaN(share) ? Table.NONE : Quantity.percent(share);
    }
}
