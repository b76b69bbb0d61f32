package crossover.accelerator.cuda;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Stands by while some work is enqueued, and knows afterwards what its commands took. */
interface CudaRecorder extends AutoCloseable {

    /**
     * @param waits whether the command returns when it is done
     * @return what the command answers, or whoever had to wait for it
     */
    int enqueue(Phase phase, boolean waits, IntSupplier command);

    /** The host is about to wait for all that it has enqueued. */
    default void settle() {}

    /** After everything is done. Empty where the driver has no times or they are out of order. */
    Optional<DeviceTimes> times();

    @Override
    default void close() {}
}
