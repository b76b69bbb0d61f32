package crossover.statistics;

/**
 * One problem size of a sweep: time an operation on the CPU and on the device, in the same unit.
 *
 * @param size number of elements, above 0
 */
public record SizePoint(long size, CellEstimate cpu, CellEstimate device) {

    /** How often faster the device is, as a logarithm; above 0 the device wins. */
    double logSpeedUp() {
        return cpu.logMean() - device.logMean();
    }

    boolean hasValues() {
        return cpu.hasValue() && device.hasValue();
    }

    boolean hasScatter() {
        return cpu.forks() > 1 && device.forks() > 1;
    }
}
