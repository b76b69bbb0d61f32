package crossover.sweep;

import crossover.results.shape.Side;
import crossover.statistics.CellEstimate;
import crossover.statistics.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The CPU at its best: what stands there for it when a device races. Every loop does; where the device is not the processor
 * itself, so does a processor behind an interface to devices, with its resident data. That is its line of a loop's standing,
 * in either kind of race: operands lie in the memory that the processor computes on, and a loop's stay there too. By its round
 * trips, mapped ones among them, it would pay for a way that nothing has to travel.
 *
 * @param lines loops first
 */
public record CpuSide(List<Line> lines) {
    /** What a line of the sweep meets. */
    public static CpuSide against(Line device, Sweep sweep) {
        return new CpuSide(sweep.lines().stream()
                .filter(line -> line.isLoop()
                        || !device.isCpu() && line.isCpu() && line.side() == Side.RESIDENT && !line.isAside())
                .toList());
    }

    /** Of what the lines of the sweep meet, the most; where nothing races, the loops. */
    public static CpuSide of(Sweep sweep) {
        return Race.of(sweep).stream()
                .map(Race::cpu)
                .max(Comparator.comparingInt(cpu -> cpu.lines().size()))
                .orElse(new CpuSide(sweep.loops()));
    }

    public boolean isLoopsAlone() {
        return lines.stream().allMatch(Line::isLoop);
    }

    /** Ascending; those at which anything is measured. */
    public List<Long> sizes() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .filter(Point::isMeasured)
                .map(Point::size)
                .distinct()
                .sorted()
                .toList();
    }

    /** In the order of the lines; without a value where one was not measured. */
    List<CellEstimate> times(long size) {
        return lines.stream().map(line -> line.timeAt(size)).toList();
    }

    /** The line that takes least time as measured; empty where none was measured. */
    Optional<Line> best(long size) {
        return lines.stream()
                .filter(line -> line.measuredAt(size).isPresent())
                .min(Comparator.comparingDouble(line -> line.timeAt(size).logMean()));
    }

    /** The best line and those that cannot be told apart from it, in the order of the lines; with one fork, the best alone. */
    public List<Line> leaders(long size) {
        CellEstimate best = best(size).map(line -> line.timeAt(size)).orElse(CellEstimate.of(List.of()));
        return lines.stream()
                .filter(line -> line.measuredAt(size).isPresent())
                .filter(line -> line.timeAt(size).equals(best) || !isSlower(line.timeAt(size), best))
                .toList();
    }

    private static boolean isSlower(CellEstimate time, CellEstimate best) {
        Comparison comparison = Comparison.of(best, time, Comparison.DEFAULT_MARGIN);
        return comparison.interval() == null || comparison.isClearCut(Comparison.DEFAULT_MARGIN);
    }
}
