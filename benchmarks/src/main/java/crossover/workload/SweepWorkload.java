package crossover.workload;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.workload.loop.ProcessorLoop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work over operands of one size: a loop of the processor's own over Java arrays, or a kernel over a device's buffers. */
abstract class SweepWorkload implements Workload {
    final Resources resources = new Resources();
    private final Way way;
    private @Nullable Accelerator opened;
    private @Nullable ProcessorLoop<?> loop;
    private @Nullable CacheWrite cooling;

    SweepWorkload(Way way) {
        this.way = way;
    }

    final boolean isResident() {
        return way.isResident();
    }

    /** The device, which is closed with the workload. */
    final Accelerator open(String device) {
        Accelerator accelerator = resources.own(DeviceApis.open(device));
        opened = accelerator;
        if (way.equals(Way.COLD)) {
            cooling = resources.own(new CacheWrite(accelerator));
        }
        return accelerator;
    }

    /** That of the workload's way. */
    final KernelSource kernel(Accelerator accelerator, KernelChoice kernels) {
        return kernels.of(way, accelerator.description().kind());
    }

    /** An operand on the device, by the path of the workload. */
    final DeviceBuffer operand(Accelerator accelerator, ElementType type, long length) {
        return resources.own(accelerator.buffer(way.path() == null ? DataPath.HEAP : way.path(), type, length));
    }

    /** The loop that runs instead of a device. */
    final <A> ProcessorLoop<A> own(ProcessorLoop<A> processor) {
        loop = resources.own(processor);
        return processor;
    }

    /** Operands are there already. */
    static void launch(Kernel kernel, Accelerator accelerator) {
        kernel.launch();
        accelerator.finish();
    }

    @Override
    public final Optional<DeviceTimes> profile() {
        cool();
        return Optional.ofNullable(opened).map(accelerator -> accelerator.profile(this::run));
    }

    @Override
    public final void cool() {
        if (cooling != null) {
            cooling.run();
        }
    }

    @Override
    public final void layAnew() {
        if (loop != null) {
            loop.layAnew();
        }
    }

    @Override
    public final void close() {
        resources.close();
    }
}
