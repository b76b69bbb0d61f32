package crossover.statistics;

import java.util.Comparator;
import java.util.List;

/**
 * One problem size of a sweep: time an operation by each loop on the CPU and on the device, all in the same unit.
 *
 * @param size number of elements, above 0
 * @param work in which the times are taken to be linear, above 0 and rising with the size: the elements themselves for a
 *     vector, their power 3/2 for a product of square matrices
 * @param loops in the same order at every size; without a value where one was not measured
 */
public record SizePoint(long size, double work, List<CellEstimate> loops, CellEstimate device) {
    /** The best loop's; without a value where none was measured. */
    public CellEstimate cpu() {
        return loops.stream()
                .filter(CellEstimate::hasValue)
                .min(Comparator.comparingDouble(CellEstimate::logMean))
                .orElse(CellEstimate.of(List.of()));
    }

    /** How often faster the device is than the best loop, as a logarithm; above 0 the device wins. */
    double logSpeedUp() {
        return cpu().logMean() - device.logMean();
    }

    boolean hasValues() {
        return device.hasValue() && loops.stream().anyMatch(CellEstimate::hasValue);
    }

    boolean hasScatter() {
        return device.forks() > 1
                && loops.stream().filter(CellEstimate::hasValue).allMatch(loop -> loop.forks() > 1);
    }
}
