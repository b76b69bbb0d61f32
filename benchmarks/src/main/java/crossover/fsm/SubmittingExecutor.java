package crossover.fsm;

import java.util.List;
import java.util.concurrent.Executor;

/** An executor with threads of its own: machines are handed over one by one and run while the caller does other things. */
public interface SubmittingExecutor extends MachineExecutor {

    /** Hands a machine over; {@link Batch#finished} is called for it on a thread of the executor. */
    void submit(Batch batch, Machine machine);

    /** Where each worker takes tasks that are no machine's; a pool as often as it has workers. */
    List<? extends Executor> workers(Batch batch);

    @Override
    default void handOver(Batch batch) throws InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            submit(batch, batch.machine(i));
        }
    }

    @Override
    default void finish(Batch batch) throws InterruptedException {
        batch.await();
    }

    @Override
    default Runnable hold(Batch batch) throws InterruptedException {
        return StartingGate.close(workers(batch));
    }
}
