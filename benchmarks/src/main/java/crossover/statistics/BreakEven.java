package crossover.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How often data must be used while it stays on the device for upload, computes and download to take no longer than the
 * same computes on the CPU.
 *
 * @param computes the least whole number of computes; 0 where there is none
 * @param reason why there is none; null where there is one
 */
public record BreakEven(long computes, @Nullable String reason) {

    /**
     * All in one unit, at one problem size.
     *
     * @param cpu one compute on the CPU
     * @param compute one compute of resident data on the device
     * @param roundTrip upload, one compute and download
     */
    public static BreakEven of(CellEstimate cpu, CellEstimate compute, CellEstimate roundTrip) {
        if (!cpu.hasValue() || !compute.hasValue() || !roundTrip.hasValue()) {
            return new BreakEven(0, "not all of CPU, compute and round trip were measured");
        }
        double gain = cpu.centre() - compute.centre();
        if (gain <= 0) {
            return new BreakEven(0, "a compute of resident data is no faster than the CPU");
        }
        double transfers = Math.max(0, roundTrip.centre() - compute.centre());
        return new BreakEven(Math.max(1, (long) Math.ceil(transfers / gain)), null);
    }
}
