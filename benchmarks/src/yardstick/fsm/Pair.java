import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.InputBits;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SerialReference;
import java.util.Arrays;

/**
 * Times one side of a pair in a JVM of its own: a row as it is measured, or the shortest program that does the same
 * transitions with the same library. Prints the median nanoseconds a transition, from when all machines are handed over, and
 * those that handing a machine over takes.
 *
 *     java -cp benchmarks.jar:CLASSES Pair row|minimal EXECUTOR [SECONDS]
 */
final class Pair {
    private static final int MACHINES = 16_384;
    private static final long SEED = 42;
    private static final int PARALLELISM = 1;

    private interface Side {
        /** Makes a batch ready. */
        void start() throws Exception;

        /** Hands it over. */
        void handOver() throws Exception;

        /** Runs it. */
        void finish() throws Exception;

        /** Checks it and says how many transitions it took. */
        long transitions();
    }

    private Pair() {}

    public static void main(String[] arguments) throws Exception {
        Side side = arguments[0].equals("row") ? row(arguments[1]) : minimal(arguments[1]);
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        measure(side, seconds);
        double[][] nanos = measure(side, seconds);
        System.out.printf("%.3f ns a transition%n", median(nanos[0]));
        System.out.printf("%.3f ns a machine handed over%n", median(nanos[1]));
        System.exit(0); // Some libraries leave threads.
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Nanoseconds a transition, and nanoseconds a machine handed over. */
    private static double[][] measure(Side side, double seconds) throws Exception {
        double[][] nanos = new double[2][1 << 16];
        int count = 0;
        for (long end = System.nanoTime() + (long) (1e9 * seconds); System.nanoTime() < end || count < 3; count++) {
            side.start();
            long before = System.nanoTime();
            side.handOver();
            long handedOver = System.nanoTime();
            side.finish();
            long spent = System.nanoTime() - handedOver;
            nanos[0][count % nanos[0].length] = (double) spent / side.transitions();
            nanos[1][count % nanos[1].length] = (double) (handedOver - before) / MACHINES;
        }
        for (int figure = 0; figure < nanos.length; figure++) {
            nanos[figure] = Arrays.copyOf(nanos[figure], Math.min(count, nanos[figure].length));
        }
        return nanos;
    }

    private static Side row(String executor) {
        ExecutorKind kind = ExecutorKind.of(executor);
        InputBits bits = InputBits.draw(SEED, InputBits.FULL_SET);
        SerialReference reference = new SerialReference(bits);
        Batch batch = new Batch(bits, MACHINES);
        Mode mode = executor.equals("table") ? Mode.DIRECT : Mode.HOP;
        MachineExecutor opened = kind.open(mode, PARALLELISM);
        return new Side() {
            private int word;

            @Override
            public void start() throws Exception {
                batch.start(word);
                batch.hold(opened);
            }

            @Override
            public void handOver() throws Exception {
                opened.handOver(batch);
            }

            @Override
            public void finish() throws Exception {
                opened.finish(batch);
            }

            @Override
            public long transitions() {
                batch.outcome().mustBe(reference.expected(word, MACHINES));
                word = batch.following();
                return batch.outcome().transitions();
            }
        };
    }

    private static Side minimal(String executor) {
        long[] words = Walker.words(SEED, InputBits.FULL_SET);
        SerialReference reference = new SerialReference(InputBits.draw(SEED, InputBits.FULL_SET));
        Walker[] walkers = new Walker[MACHINES];
        Arrays.setAll(walkers, ignored -> new Walker());
        Minimal program = Minimal.of(executor, PARALLELISM);
        return new Side() {
            private int word;

            @Override
            public void start() {
                for (int i = 0; i < MACHINES; i++) {
                    walkers[i].start(words[(word + i) % words.length]);
                }
            }

            @Override
            public void handOver() throws Exception {
                program.handOver(walkers);
            }

            @Override
            public void finish() throws Exception {
                program.finish();
            }

            @Override
            public long transitions() {
                long sum = 0;
                for (Walker walker : walkers) {
                    sum += walker.transitions();
                }
                if (sum != reference.expected(word, MACHINES).transitions()) {
                    throw new IllegalStateException(sum + " transitions are not the reference's");
                }
                word = (word + MACHINES) % words.length;
                return sum;
            }
        };
    }
}
