package crossover.accelerator.opencl;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;

/** What the commands of some work take: by the device's clock from start to end, or by the wall clock, one at a time. */
final class OpenclRecording implements AutoCloseable {
    private final cl_command_queue queue;
    private final boolean byDevice;
    private final List<Recorded> recorded = new ArrayList<>();
    private final DeviceTimes.Sum wallClock = new DeviceTimes.Sum();

    private record Recorded(Phase phase, cl_event event) {}

    OpenclRecording(cl_command_queue queue, boolean byDevice) {
        this.queue = queue;
        this.byDevice = byDevice;
    }

    cl_command_queue queue() {
        return queue;
    }

    int enqueue(Phase phase, OpenclAccelerator.Command command) {
        if (byDevice) {
            cl_event event = new cl_event();
            int code = command.enqueue(queue, event);
            if (code == CL.CL_SUCCESS) {
                recorded.add(new Recorded(phase, event));
            }
            return code;
        }
        long start = System.nanoTime();
        int code = command.enqueue(queue, null);
        int finished = code == CL.CL_SUCCESS ? CL.clFinish(queue) : code;
        wallClock.add(phase, System.nanoTime() - start);
        return finished;
    }

    /** After everything is done. Empty where the device has no times or they are out of order. */
    Optional<DeviceTimes> times() {
        if (!byDevice) {
            return Optional.of(wallClock.byWallClock());
        }
        DeviceTimes.Sum sum = new DeviceTimes.Sum();
        for (Recorded command : recorded) {
            long[] start = new long[1];
            long[] end = new long[1];
            boolean known = read(command.event, CL.CL_PROFILING_COMMAND_START, start)
                    && read(command.event, CL.CL_PROFILING_COMMAND_END, end);
            if (!known || start[0] == 0 || end[0] < start[0]) {
                return Optional.empty();
            }
            sum.add(command.phase, end[0] - start[0]);
        }
        return Optional.of(sum.byDevice());
    }

    private static boolean read(cl_event event, int what, long[] value) {
        return CL.clGetEventProfilingInfo(event, what, Long.BYTES, Pointer.to(value), null) == CL.CL_SUCCESS;
    }

    @Override
    public void close() {
        recorded.forEach(command -> CL.clReleaseEvent(command.event));
    }
}
