package crossover.fsm;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Machines that arrive at a fixed rate, whatever the executor does meanwhile. A latency runs from the moment at which its
 * machine was due, so that an arrival that had to wait for the driver counts in full: no coordinated omission.
 */
public final class OpenLoop implements AutoCloseable {
    /** One machine in so many is stamped. */
    static final int STAMPED = 64;

    private static final int DIGITS = 3;
    private static final long SLEEP_NANOS = 200_000;

    private final SubmittingExecutor executor;
    private final Batch batch;
    private final SerialReference reference;
    private final long[] due;
    private final long[] ended;
    private int word;

    /**
     * @throws IllegalArgumentException where the executor has no threads of its own
     */
    public OpenLoop(ExecutorKind kind, int parallelism, InputBits bits, int machines) {
        this(open(kind, parallelism), bits, machines);
    }

    OpenLoop(SubmittingExecutor executor, InputBits bits, int machines) {
        this.executor = executor;
        due = new long[machines];
        ended = new long[machines];
        batch = new Batch(bits, machines, Machine::new, this::stamp);
        reference = new SerialReference(bits);
    }

    private static SubmittingExecutor open(ExecutorKind kind, int parallelism) {
        if (!kind.takesArrivals()) {
            throw new IllegalArgumentException(noArrivals(kind));
        }
        return (SubmittingExecutor) kind.open(Mode.HOP, parallelism);
    }

    static String noArrivals(ExecutorKind kind) {
        return "%s takes no arrivals: its machines are all there from the start".formatted(kind.label());
    }

    /** Runs all machines at once and says how many a second that was. */
    public double capacity() throws InterruptedException {
        batch.start(word);
        long before = System.nanoTime();
        executor.run(batch);
        double seconds = (System.nanoTime() - before) / 1e9;
        check();
        return batch.size() / seconds;
    }

    /** Makes ready for {@link #run}. */
    public void start() {
        batch.start(word);
    }

    /** Lets the machines arrive, so many a second, and waits for the last. */
    public void run(double machinesPerSecond) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < batch.size(); i++) {
            due[i] = start + (long) (1e9 * i / machinesPerSecond);
            waitUntil(due[i]);
            executor.submit(batch, batch.machine(i));
        }
        batch.await();
    }

    /** Holds the last run against the serial reference and goes on to the next machines' bits. */
    public void check() {
        batch.outcome().mustBe(reference.expected(word, batch.size()));
        word = batch.following();
    }

    /** Nanoseconds from when each stamped machine was due to its end, in the last run. */
    public Histogram latencies() {
        Histogram histogram = new Histogram(DIGITS);
        for (int i = 0; i < due.length; i += STAMPED) {
            histogram.recordValue(Math.max(0, ended[i] - due[i]));
        }
        return histogram;
    }

    @Override
    public void close() {
        executor.close();
    }

    private void stamp(Machine machine) {
        if (machine.index() % STAMPED == 0) {
            ended[machine.index()] = System.nanoTime();
        }
    }

    /** Sleeps where there is time to, since a driver that spins takes a processor from the executor. */
    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            if (left > SLEEP_NANOS) {
                LockSupport.parkNanos(left - SLEEP_NANOS / 2);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
