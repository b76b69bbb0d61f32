package crossover.sweep;

import crossover.statistics.CellEstimate;
import crossover.statistics.crossing.SizePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device's line against the CPU at each of its sizes.
 *
 * @param cpu in the order of the pairings' times
 */
public record Race(Line device, CpuSide cpu, List<Pairing> pairings) {
    /**
     * One size.
     *
     * @param times of every line on the CPU side; without a value where one was not measured
     * @param best the line on the CPU side that takes least; null where none was measured
     */
    public record Pairing(
            Point device,
            List<CellEstimate> times,
            @Nullable Line best) {
        public long size() {
            return device.size();
        }

        public boolean isComplete() {
            return device.isMeasured() && best != null;
        }

        /** The name of the best on the CPU; empty where none was measured. */
        public String opponent() {
            return best == null ? "" : best.label();
        }

        /** Why there is nothing to compare; empty where there is. */
        public String absence() {
            return !device.isMeasured()
                    ? device.absence()
                    : best == null ? "nothing was measured on the CPU at this size" : "";
        }

        /** Only of what is complete. */
        public SizePoint sizePoint() {
            return new SizePoint(size(), device.shape().work(), times, device.time());
        }
    }

    /** A race for each device's line; simulated devices do not race, their times mean nothing, and neither do lines that stand aside. */
    public static List<Race> of(Sweep sweep) {
        return sweep.lines().stream()
                .filter(line ->
                        !line.isLoop() && !line.isAside() && !line.device().simulated())
                .map(line -> of(line, CpuSide.against(line, sweep)))
                .toList();
    }

    private static Race of(Line device, CpuSide cpu) {
        return new Race(
                device,
                cpu,
                device.points().stream()
                        .map(point -> new Pairing(
                                point,
                                cpu.times(point.size()),
                                cpu.best(point.size()).orElse(null)))
                        .toList());
    }

    public List<Pairing> complete() {
        return pairings.stream().filter(Pairing::isComplete).toList();
    }

    public List<SizePoint> sizePoints() {
        return complete().stream().map(Pairing::sizePoint).toList();
    }
}
