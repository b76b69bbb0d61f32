package crossover.fsm;

/** An executor with threads of its own: machines are handed over one by one and run while the caller does other things. */
public interface SubmittingExecutor extends MachineExecutor {

    /** Hands a machine over; {@link Batch#finished} is called for it on a thread of the executor. */
    void submit(Batch batch, Machine machine);

    @Override
    default void run(Batch batch) throws InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            submit(batch, batch.machine(i));
        }
        batch.await();
    }
}
