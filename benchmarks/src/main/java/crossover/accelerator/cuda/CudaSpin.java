package crossover.accelerator.cuda;

import crossover.accelerator.Extent;
import crossover.accelerator.KernelSource;
import java.util.concurrent.TimeUnit;

/**
 * A kernel that keeps the device busy while the host enqueues what is to be measured: an event on an idle stream fires at
 * once, and then the time to the next one holds the host's work as well. After NVIDIA's nvbench ({@code blocking_kernel}),
 * but bounded by the device's own timer, so that nobody has to release it.
 */
final class CudaSpin implements AutoCloseable {
    private static final KernelSource SOURCE = new KernelSource("/kernels/spin", "spin");

    private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(1);

    private final CudaAccelerator accelerator;
    private long nanos = SHORTEST;
    private CudaKernel kernel;

    CudaSpin(CudaAccelerator accelerator) {
        this.accelerator = accelerator;
        this.kernel = load();
    }

    private CudaKernel load() {
        return CudaKernel.load(accelerator, SOURCE, Extent.of(1), nanos);
    }

    /** Enqueues it, past what is recorded. */
    int launch() {
        return kernel.enqueue();
    }

    /** Makes it take twice as long from now on. @return whether it could be made to */
    boolean lengthen() {
        if (nanos >= LONGEST) {
            return false;
        }
        kernel.close();
        nanos *= 2;
        kernel = load();
        return true;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
