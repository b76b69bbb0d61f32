package crossover.fsm;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Machines that arrive at a rate, whatever the executor does meanwhile: by a Poisson process from a seed, as those of many who
 * know nothing of each other do. A latency runs from the moment at which its machine was due, so that an arrival that had to
 * wait for the driver counts in full: no coordinated omission. How late the driver was is known, and a run in which that
 * decides the latencies is void.
 */
public final class OpenLoop implements AutoCloseable {
    /** One machine in so many is stamped. */
    static final int STAMPED = 64;

    private static final int DIGITS = 3;
    private static final long SLEEP_NANOS = 200_000;
    private static final int PASSES = 5;
    private static final double MOST_LATENESS = 0.1;
    private static final double JUDGED = 99;
    private static final int LOWEST_EIGHTHS = 32;

    /** Times that a void run is run again. */
    public static final int TRIES = 5;

    private final SubmittingExecutor executor;
    private final Batch batch;
    private final SerialReference reference;
    private final SplittableRandom random;
    private final LongUnaryOperator wait;
    private final long[] due;
    private final long[] submitted;
    private final long[] ended;
    private int word;

    /**
     * @param seed of the arrivals
     * @throws IllegalArgumentException where the executor has no threads of its own
     */
    public OpenLoop(ExecutorKind kind, int parallelism, InputBits bits, int machines, long seed) {
        this(open(kind, parallelism), bits, machines, seed, OpenLoop::waitUntil);
    }

    /**
     * @param wait returns when a moment of {@link System#nanoTime} has come, with the time that it is then
     */
    OpenLoop(SubmittingExecutor executor, InputBits bits, int machines, long seed, LongUnaryOperator wait) {
        this.executor = executor;
        this.wait = wait;
        due = new long[machines];
        submitted = new long[machines];
        ended = new long[machines];
        batch = Batch.arriving(bits, machines, this::stamp);
        reference = new SerialReference(bits);
        random = new SplittableRandom(seed);
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

    /** Machines a second, where all are there before the first step: what the executor can do, not what the driver can. The median of several passes. */
    public double capacity() throws InterruptedException {
        double[] passes = new double[PASSES];
        for (int pass = 0; pass < PASSES; pass++) {
            batch.start(word);
            batch.hold(executor);
            executor.handOver(batch);
            long before = System.nanoTime();
            executor.finish(batch);
            passes[pass] = 1e9 * batch.size() / (System.nanoTime() - before);
            check();
        }
        Arrays.sort(passes);
        return passes[PASSES / 2];
    }

    /** Draws the arrivals of the next {@link #run}, so many a second on average. */
    public void start(double machinesPerSecond) {
        batch.start(word);
        double nanos = 0;
        for (int i = 0; i < due.length; i++) {
            nanos += -Math.log(1 - random.nextDouble()) * 1e9 / machinesPerSecond;
            due[i] = (long) nanos;
        }
    }

    /** Lets the machines arrive and waits for the last. */
    public void run() throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < batch.size(); i++) {
            due[i] += start;
            submitted[i] = wait.applyAsLong(due[i]);
            executor.submit(batch, batch.machine(i));
        }
        batch.await();
    }

    /** Holds the last run against the serial reference and goes on to the next machines' bits. */
    public void check() {
        batch.outcome().mustBe(reference.expected(word, batch.size()));
        word = batch.following();
    }

    /** Machines a second that were really due in the last run. */
    public double rate() {
        return 1e9 * (due.length - 1) / (due[due.length - 1] - due[0]);
    }

    /** Nanoseconds from when each stamped machine was due to its end, in the last run. */
    public Histogram latencies() {
        return between(ended);
    }

    /** Nanoseconds from when each stamped machine was due to when the driver came to it, in the last run. */
    public Histogram lateness() {
        return between(submitted);
    }

    private Histogram between(long[] later) {
        Histogram histogram = new Histogram(DIGITS);
        for (int i = 0; i < due.length; i += STAMPED) {
            histogram.recordValue(Math.max(0, later[i] - due[i]));
        }
        return histogram;
    }

    /** Whether the last run is void: the driver's own p99 is more than a tenth of the latencies'. */
    public boolean isLate() {
        return lateness().getValueAtPercentile(JUDGED)
                > MOST_LATENESS * latencies().getValueAtPercentile(JUDGED);
    }

    /**
     * How often latencies passed the percentile in the last run: stamped machines that did so one after the other, behind one
     * obstacle, are one burst.
     */
    public int bursts(double percentile) {
        long threshold = latencies().getValueAtPercentile(percentile);
        int bursts = 0;
        boolean beyond = false;
        for (int i = 0; i < due.length; i += STAMPED) {
            boolean wasBeyond = beyond;
            beyond = ended[i] - due[i] > threshold;
            bursts += beyond && !wasBeyond ? 1 : 0;
        }
        return bursts;
    }

    /**
     * The highest rate at which the latencies' p99 stays within a bound, to the nearest eighth of a power of two below the
     * capacity; the lowest looked at is a sixteenth of it.
     *
     * @return machines a second; NaN where the driver was too late to tell, or the bound is passed at the lowest
     */
    public double sustainedRate(long boundNanos) throws InterruptedException {
        double capacity = capacity();
        int within = -LOWEST_EIGHTHS - 1;
        int beyond = 0;
        while (beyond - within > 1) {
            int middle = Math.ceilDiv(within + beyond, 2);
            Boolean stays = staysWithin(boundNanos, capacity * Math.pow(2, middle / 8.0));
            if (stays == null) {
                return Double.NaN;
            }
            if (stays) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return within < -LOWEST_EIGHTHS ? Double.NaN : capacity * Math.pow(2, within / 8.0);
    }

    /** Null where the bound was passed and the driver is to blame, however often it was tried. */
    private @Nullable Boolean staysWithin(long boundNanos, double rate) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            start(rate);
            run();
            check();
            if (latencies().getValueAtPercentile(JUDGED) <= boundNanos) {
                return true;
            }
            if (!isLate()) {
                return false;
            }
        }
        return null;
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
    static long waitUntil(long moment) {
        long now = System.nanoTime();
        while (now < moment) {
            if (moment - now > SLEEP_NANOS) {
                LockSupport.parkNanos(moment - now - SLEEP_NANOS / 2);
            } else {
                Thread.onSpinWait();
            }
            now = System.nanoTime();
        }
        return now;
    }
}
