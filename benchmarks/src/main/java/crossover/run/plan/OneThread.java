package crossover.run.plan;

import crossover.accelerator.Selector;
import crossover.results.shape.CellShape;
import crossover.results.shape.OnDevice;
import java.util.Optional;

/**
 * A row of a device has one caller. The launches of several would wait for each other in the device's queue, so that each caller's
 * time would be mostly the others', and no figure beside it would say so.
 */
final class OneThread {
    private OneThread() {}

    /** Empty for one thread, and for cells that compute on no device or on the processor's own loops. */
    static Optional<String> reasonToSkip(CellShape shape, int threads) {
        return threads > 1
                        && shape instanceof OnDevice cell
                        && !Selector.of(cell.device()).isLoop()
                ? Optional.of("-t " + threads
                        + ": a row of a device has one caller, since the launches of several would wait for"
                        + " each other: leave -t out, or choose the processor's loops with --devices")
                : Optional.empty();
    }
}
