package crossover.statistics.crossing;

import crossover.statistics.CellEstimate;
import crossover.statistics.StandardError;
import java.util.List;

/** What one compute takes where its operands travel once and are then used several times. */
public final class Amortised {
    private Amortised() {}

    /**
     * A k-th of the transfers and one compute: {@code trip / k + (1 - 1/k) resident}, its standard error to first order. Without a value
     * where either has none.
     *
     * @param trip upload, one compute and download
     * @param resident one compute of operands that are there, in the unit of {@code trip}
     * @param computes k, 1 or more; infinite for operands that never travel
     */
    public static CellEstimate of(CellEstimate trip, CellEstimate resident, double computes) {
        if (computes == 1) {
            return trip;
        }
        if (Double.isInfinite(computes)) {
            return resident;
        }
        if (!trip.hasValue() || !resident.hasValue()) {
            return CellEstimate.of(List.of());
        }
        double travelling = trip.centre() / computes;
        double computing = resident.centre() * (1 - 1 / computes);
        double time = travelling + computing;
        int forks = Math.min(trip.forks(), resident.forks());
        if (forks < 2) {
            return new CellEstimate(forks, Math.log(time), Double.NaN, "one fork: no interval");
        }
        StandardError error =
                StandardError.welch(weighted(trip, travelling / time), weighted(resident, computing / time));
        return new CellEstimate(forks, Math.log(time), error.value(), error.degreesOfFreedom(), null);
    }

    /** Its part in the error of a logarithm of a sum. */
    private static CellEstimate weighted(CellEstimate part, double share) {
        return new CellEstimate(
                part.forks(), part.logMean(), share * part.standardError(), part.degreesOfFreedom(), part.reason());
    }
}
