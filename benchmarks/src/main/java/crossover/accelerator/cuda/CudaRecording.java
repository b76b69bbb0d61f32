package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import jcuda.driver.CUevent;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** What the commands of some work take: by events about each of them, or by the wall clock, one at a time. */
final class CudaRecording implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;

    private final String device;
    private final boolean byDevice;
    private final List<Recorded> recorded = new ArrayList<>();
    private final DeviceTimes.Sum wallClock = new DeviceTimes.Sum();

    private final List<CUevent> events = new ArrayList<>();

    private record Recorded(Phase phase, CUevent start, CUevent end) {}

    CudaRecording(String device, boolean byDevice) {
        this.device = device;
        this.byDevice = byDevice;
    }

    int enqueue(Phase phase, IntSupplier command) {
        if (byDevice) {
            CUevent start = event();
            CUevent end = event();
            recorded.add(new Recorded(phase, start, end));
            check(JCudaDriver.cuEventRecord(start, null), "cuEventRecord", device);
            int code = command.getAsInt();
            check(JCudaDriver.cuEventRecord(end, null), "cuEventRecord", device);
            return code;
        }
        long start = System.nanoTime();
        int code = command.getAsInt();
        int finished = code == CUresult.CUDA_SUCCESS ? JCudaDriver.cuCtxSynchronize() : code;
        wallClock.add(phase, System.nanoTime() - start);
        return finished;
    }

    private CUevent event() {
        CUevent event = new CUevent();
        check(JCudaDriver.cuEventCreate(event, 0), "cuEventCreate", device);
        events.add(event);
        return event;
    }

    /** After everything is done. Empty where the driver has no times or they are out of order. */
    Optional<DeviceTimes> times() {
        if (!byDevice) {
            return Optional.of(wallClock.byWallClock());
        }
        DeviceTimes.Sum sum = new DeviceTimes.Sum();
        for (Recorded command : recorded) {
            float[] millis = new float[1];
            int code = JCudaDriver.cuEventElapsedTime(millis, command.start, command.end);
            if (code != CUresult.CUDA_SUCCESS || !(millis[0] >= 0)) {
                return Optional.empty();
            }
            sum.add(command.phase, millis[0] * NANOS_PER_MILLI);
        }
        return Optional.of(sum.byDevice());
    }

    @Override
    public void close() {
        events.forEach(JCudaDriver::cuEventDestroy);
    }
}
