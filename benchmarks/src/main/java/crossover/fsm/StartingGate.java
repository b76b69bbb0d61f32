package crossover.fsm;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps an executor's workers until every machine of a batch is handed over. Without it a fast executor ends machines
 * while later ones still wait for their turn to be handed over, and there are never as many in flight as the row says.
 * Each worker takes one task that waits; the machines queue up behind it, as they do behind each other, and no transition
 * costs more for it.
 */
public final class StartingGate {
    private static final long PATIENCE_SECONDS = 20;

    private final int threads;
    private final CountDownLatch arrivals;
    private final CountDownLatch opened = new CountDownLatch(1);

    /**
     * @param threads how many will {@link #pass}
     */
    public StartingGate(int threads) {
        this.threads = threads;
        arrivals = new CountDownLatch(threads);
    }

    /**
     * Returns when every worker waits.
     *
     * @param workers where each worker takes tasks; a pool as often as it has workers
     * @return what opens the gate
     * @throws IllegalStateException where there are fewer workers than that
     */
    public static Runnable close(List<? extends Executor> workers) throws InterruptedException {
        StartingGate gate = new StartingGate(workers.size());
        workers.forEach(worker -> worker.execute(gate::pass));
        gate.awaitAll();
        return gate::open;
    }

    /**
     * Returns when every thread waits.
     *
     * @throws IllegalStateException where there are fewer than that
     */
    public void awaitAll() throws InterruptedException {
        if (!arrivals.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            open();
            throw new IllegalStateException("%d of %d workers did not take a task within %d s"
                    .formatted(arrivals.getCount(), threads, PATIENCE_SECONDS));
        }
    }

    public void open() {
        opened.countDown();
    }

    /** Waits until it is open. */
    public void pass() {
        arrivals.countDown();
        try {
            opened.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
