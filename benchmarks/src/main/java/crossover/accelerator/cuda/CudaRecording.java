package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import jcuda.driver.CUevent;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/**
 * What commands take by events about each of them, enqueued while the device is kept busy; about those of one kind in a row a single
 * pair, so that many short ones stand clear of it. What a pair of events says of nothing is their floor, measured along: once as it is, and once about a mere synchronisation, for commands that return when
 * they are done, whose second event is recorded after the host woke.
 */
final class CudaRecording implements CudaRecorder {
    private final String device;
    private final CudaSpin spin;
    private final CudaEvents events;
    private final List<Recorded> recorded = new ArrayList<>();

    /** Between what keeps the device busy and the first command; null while the device may be idle. */
    private @Nullable CUevent begin;

    private CudaEvents.@Nullable Pair empty;
    private boolean late;

    /** Enqueued in a row, without the event behind the last; null where there are none. */
    private @Nullable Row row;

    private record Row(Phase phase, CUevent start) {}

    private record Recorded(Phase phase, boolean waits, CudaEvents.Pair pair) {}

    CudaRecording(String device, CudaSpin spin) {
        this.device = device;
        this.spin = spin;
        this.events = new CudaEvents(device);
    }

    @Override
    public int enqueue(Phase phase, boolean waits, IntSupplier command) {
        keepBusy();
        if (waits) {
            return await(phase, command);
        }
        if (row == null || row.phase != phase) {
            endRow();
            row = new Row(phase, events.record());
        }
        return command.getAsInt();
    }

    private int await(Phase phase, IntSupplier command) {
        endRow();
        CUevent start = events.record();
        settle();
        int code = command.getAsInt();
        recorded.add(new Recorded(phase, true, new CudaEvents.Pair(start, events.record())));
        return code;
    }

    private void endRow() {
        if (row != null) {
            recorded.add(new Recorded(row.phase, false, new CudaEvents.Pair(row.start, events.record())));
            row = null;
        }
    }

    private void keepBusy() {
        if (begin == null) {
            check(spin.launch(), "cuLaunchKernel", device);
            begin = events.record();
            if (empty == null) {
                empty = new CudaEvents.Pair(begin, events.record());
            }
        }
    }

    @Override
    public void settle() {
        endRow();
        late |= begin != null && events.hasFired(begin);
        begin = null;
    }

    /** Whether the device began before all was enqueued, so that times hold the host's as well. */
    boolean isLate() {
        return late;
    }

    @Override
    public Optional<DeviceTimes> times() {
        OptionalDouble floor = empty == null ? OptionalDouble.of(0) : CudaEvents.between(empty);
        OptionalDouble waiting = recorded.stream().anyMatch(Recorded::waits) ? waiting() : floor;
        DeviceTimes.Sum sum = new DeviceTimes.Sum();
        for (Recorded command : recorded) {
            OptionalDouble nanos = CudaEvents.between(command.pair);
            if (nanos.isEmpty() || floor.isEmpty() || waiting.isEmpty()) {
                return Optional.empty();
            }
            double measured = nanos.getAsDouble();
            double least = (command.waits ? waiting : floor).getAsDouble();
            // Of times that hold the host's nobody knows how much.
            sum.add(command.phase, measured, late ? measured : least);
        }
        return Optional.of(sum.byDevice());
    }

    private OptionalDouble waiting() {
        keepBusy();
        CUevent start = events.record();
        check(JCudaDriver.cuCtxSynchronize(), "cuCtxSynchronize", device);
        CudaEvents.Pair pair = new CudaEvents.Pair(start, events.record());
        check(JCudaDriver.cuCtxSynchronize(), "cuCtxSynchronize", device);
        return CudaEvents.between(pair);
    }

    @Override
    public void close() {
        events.close();
    }
}
