package crossover.accelerator.cuda;

import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import java.util.Optional;
import java.util.function.IntSupplier;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** What commands take by the wall clock, each with its synchronisation. */
final class CudaWallClock implements CudaRecorder {
    private final DeviceTimes.Sum sum = new DeviceTimes.Sum();

    @Override
    public int enqueue(Phase phase, boolean waits, IntSupplier command) {
        long start = System.nanoTime();
        int code = command.getAsInt();
        int finished = code == CUresult.CUDA_SUCCESS ? JCudaDriver.cuCtxSynchronize() : code;
        sum.add(phase, System.nanoTime() - start);
        return finished;
    }

    @Override
    public Optional<DeviceTimes> times() {
        return Optional.of(sum.byWallClock());
    }
}
