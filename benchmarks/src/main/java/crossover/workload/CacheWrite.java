package crossover.workload;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;

/** Writes as many bytes on a device as its last cache holds, so that nothing else is left there. */
final class CacheWrite implements AutoCloseable {
    private final Resources resources = new Resources();
    private final Accelerator accelerator;
    private final DeviceBuffer from;
    private final DeviceBuffer to;

    CacheWrite(Accelerator accelerator) {
        this.accelerator = accelerator;
        long length =
                Math.max(1, Math.ceilDiv(accelerator.description().memory().cacheBytes(), ElementType.BYTES));
        try {
            from = resources.own(accelerator.buffer(DataPath.HEAP, ElementType.INT, length));
            to = resources.own(accelerator.buffer(DataPath.HEAP, ElementType.INT, length));
            from.upload();
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    /** Returns when it is done. */
    void run() {
        accelerator.copy(from, to);
        accelerator.finish();
    }

    @Override
    public void close() {
        resources.close();
    }
}
