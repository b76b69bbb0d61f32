package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import jcuda.driver.CUevent;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Events on the default stream of one device, all destroyed together. */
final class CudaEvents implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;

    private final String device;
    private final List<CUevent> events = new ArrayList<>();

    /** Two events and what was enqueued between them. */
    record Pair(CUevent start, CUevent end) {}

    CudaEvents(String device) {
        this.device = device;
    }

    CUevent record() {
        CUevent event = new CUevent();
        check(JCudaDriver.cuEventCreate(event, 0), "cuEventCreate", device);
        events.add(event);
        check(JCudaDriver.cuEventRecord(event, null), "cuEventRecord", device);
        return event;
    }

    boolean hasFired(CUevent event) {
        int code = JCudaDriver.cuEventQuery(event);
        if (code == CUresult.CUDA_ERROR_NOT_READY) {
            return false;
        }
        check(code, "cuEventQuery", device);
        return true;
    }

    /** Nanoseconds by the device's clock; empty where the driver has none or they are out of order. */
    static OptionalDouble between(Pair pair) {
        float[] millis = new float[1];
        int code = JCudaDriver.cuEventElapsedTime(millis, pair.start, pair.end);
        return code == CUresult.CUDA_SUCCESS && millis[0] >= 0
                ? OptionalDouble.of(millis[0] * NANOS_PER_MILLI)
                : OptionalDouble.empty();
    }

    @Override
    public void close() {
        events.forEach(JCudaDriver::cuEventDestroy);
    }
}
