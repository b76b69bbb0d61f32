package crossover.report.roofline;

import crossover.report.value.Quantity;

/**
 * What nothing gets above.
 *
 * @param brief {@code L2}, {@code memory}
 * @param name of what sets it: {@code copies of 1 GiB}, {@code arithmetic}
 * @param bytesASecond that it moves at the most; NaN of arithmetic
 * @param flopsASecond that it computes at the most; NaN of memory
 * @param measured whether it was; else it is what clocks and widths would give
 */
public record Roof(String brief, String name, double bytesASecond, double flopsASecond, boolean measured) {
    static Roof ofMemory(String brief, String name, double bytesASecond, boolean measured) {
        return new Roof(brief, name, bytesASecond, Double.NaN, measured);
    }

    static Roof ofArithmetic(String name, double flopsASecond) {
        return new Roof("", name, Double.NaN, flopsASecond, true);
    }

    public boolean isOfMemory() {
        return !Double.isNaN(bytesASecond);
    }

    /** Its height where a byte has so many flops, in flops a second. */
    public double at(double flopsAByte) {
        return isOfMemory() ? bytesASecond * flopsAByte : flopsASecond;
    }

    /** {@code copies of 1 GiB, 42.1 GB/s}. */
    public String label() {
        return name + ", "
                + (isOfMemory()
                        ? Quantity.digits(bytesASecond / 1e9) + " GB/s"
                        : Quantity.rate(flopsASecond) + "flop/s")
                + (measured ? "" : " in theory");
    }
}
