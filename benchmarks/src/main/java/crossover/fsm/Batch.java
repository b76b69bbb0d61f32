package crossover.fsm;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The machines of one invocation and what became of them. Machines and arrays are made once and used again.
 */
public final class Batch {
    private static final long PATIENCE_SECONDS = 120;

    private final boolean arriving;
    private final InputBits bits;
    private final Consumer<Machine> onEnd;
    private final Machine[] machines;
    private final long[] words;
    private final long[] traces;
    private final int[] transitions;
    private final int[] ranks;
    private final AtomicInteger unfinished = new AtomicInteger();
    private CountDownLatch done = new CountDownLatch(1);
    private Runnable release = () -> {};
    private int firstWord;

    public Batch(InputBits bits, int machines) {
        this(bits, machines, Machine::new, machine -> {});
    }

    /**
     * @param work what a machine does in each of its states
     */
    public Batch(InputBits bits, int machines, Runnable work) {
        this(bits, machines, index -> new WorkingMachine(index, work), machine -> {});
    }

    /**
     * @param onEnd hears of every machine that reaches the end on an executor's thread
     */
    Batch(InputBits bits, int machines, IntFunction<Machine> maker, Consumer<Machine> onEnd) {
        this(bits, machines, maker, onEnd, false);
    }

    private Batch(InputBits bits, int machines, IntFunction<Machine> maker, Consumer<Machine> onEnd, boolean arriving) {
        this.arriving = arriving;
        this.onEnd = onEnd;
        this.bits = bits;
        this.machines = new Machine[machines];
        Arrays.setAll(this.machines, maker);
        words = new long[machines];
        traces = new long[machines];
        transitions = new int[machines];
        ranks = new int[machines];
    }

    /** Machines that arrive one after the other: workers that have their own take them in turns. */
    static Batch arriving(InputBits bits, int machines, Consumer<Machine> onEnd) {
        return new Batch(bits, machines, Machine::new, onEnd, true);
    }

    /** Puts every machine back to the start, the first with the given word. */
    public void start(int word) {
        firstWord = word;
        for (int i = 0; i < machines.length; i++) {
            words[i] = bits.word(bits.advance(word, i));
            machines[i].start(words[i]);
            // The place of one that ends on the caller's thread; set here, since it would be timed where it ends.
            ranks[i] = i;
        }
        Arrays.fill(transitions, 0);
        unfinished.set(machines.length);
        done = new CountDownLatch(1);
    }

    /** Holds the machines back, outside of timing, until all have been handed over: so many are then really in flight. */
    public void hold(MachineExecutor executor) throws InterruptedException {
        release = executor.hold(this);
    }

    /**
     * Which of so many workers a machine belongs to, where each has its own. Neighbours in memory belong to one: two workers
     * that step them in turns would hand their cache lines to and fro (measured: 2.2 times the time of a bare step).
     */
    public int worker(Machine machine, int workers) {
        return arriving ? machine.index() % workers : (int) ((long) machine.index() * workers / machines.length);
    }

    public int size() {
        return machines.length;
    }

    /** The first word of the batch that follows this one. */
    public int following() {
        return bits.advance(firstWord, machines.length);
    }

    public Machine machine(int index) {
        return machines[index];
    }

    /** The input bits of a machine, for an executor that keeps its state in local variables. */
    public long word(int index) {
        return words[index];
    }

    /** Notes what a machine did; whoever calls this for the last machine ends the wait. */
    public void finished(Machine machine) {
        record(machine);
        onEnd.accept(machine);
        // Two that finish at once may note the same place: a counter of its own would make all threads meet once more.
        ranks[machine.index()] = machines.length - unfinished.get();
        if (unfinished.decrementAndGet() == 0) {
            done.countDown();
        }
    }

    /** Notes what a machine did that ran on the thread that called the executor. */
    public void record(Machine machine) {
        record(machine.index(), machine.trace(), machine.transitions());
    }

    /** The same for an executor that keeps its state in local variables. */
    public void record(int index, long trace, int count) {
        traces[index] = trace;
        transitions[index] = count;
    }

    /**
     * Lets the machines go, all of which have been handed over, and waits for {@link #finished} of every one.
     *
     * @throws IllegalStateException when machines were lost
     */
    public void await() throws InterruptedException {
        release.run();
        release = () -> {};
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d of %d machines had not finished after %d s"
                    .formatted(unfinished.get(), machines.length, PATIENCE_SECONDS));
        }
    }

    /**
     * How far the order in which machines finished is from a round robin's, in which shorter paths finish first and
     * those of the same length in the order of their start.
     *
     * @return the mean distance of a machine's place from its fair one, as a share of all places: 0 for a round robin,
     *     about a third where machines run one after the other
     */
    public double displacement() {
        int[] fair = new int[Long.SIZE + 2];
        for (int count : transitions) {
            fair[count + 1]++;
        }
        for (int length = 1; length < fair.length; length++) {
            fair[length] += fair[length - 1];
        }
        long sum = 0;
        for (int i = 0; i < machines.length; i++) {
            sum += Math.abs(ranks[i] - fair[transitions[i]]++);
        }
        return (double) sum / machines.length / machines.length;
    }

    /** What the machines did since {@link #start}. */
    public BatchOutcome outcome() {
        int finished = 0;
        long total = 0;
        long trace = 0;
        for (int i = 0; i < machines.length; i++) {
            if (transitions[i] > 0) {
                finished++;
                total += transitions[i];
                trace += Trace.bind(traces[i], bits.advance(firstWord, i));
            }
        }
        return new BatchOutcome(finished, total, trace);
    }
}
