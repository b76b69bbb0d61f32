package crossover.statistics;

/**
 * One problem size of a sweep: time an operation on the CPU and on the device, in the same unit.
 *
 * @param size number of elements, above 0
 * @param work in which both times are taken to be linear, above 0 and rising with the size: the elements themselves for a
 *     vector, their power 3/2 for a product of square matrices
 */
public record SizePoint(long size, double work, CellEstimate cpu, CellEstimate device) {
    /** Of work that is as much as there are elements. */
    public SizePoint(long size, CellEstimate cpu, CellEstimate device) {
        this(size, size, cpu, device);
    }

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
