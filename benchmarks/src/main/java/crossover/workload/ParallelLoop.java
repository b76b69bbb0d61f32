package crossover.workload;

import java.io.Serial;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** A loop cut into one range a processor, in a pool of its own: the common pool belongs to whoever else is there. */
final class ParallelLoop implements AutoCloseable {
    /** Elements of four bytes in a cache line: no two threads write one line, but for the ends of the array. */
    private static final int LINE = 16;

    private final ForkJoinPool pool;
    private final int parallelism;

    ParallelLoop() {
        this.parallelism = Runtime.getRuntime().availableProcessors();
        this.pool = new ForkJoinPool(parallelism);
    }

    /** The body of the loop over a range. */
    interface Range {
        void run(int from, int to);
    }

    /** Returns when every range is done. */
    void run(int length, Range body) {
        int chunk = Math.ceilDiv(Math.ceilDiv(length, parallelism), LINE) * LINE;
        pool.invoke(new Chunks(body, 0, length, chunk));
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Chunks extends RecursiveAction {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Range body;
        private final int from;
        private final int to;
        private final int chunk;

        Chunks(Range body, int from, int to, int chunk) {
            this.body = body;
            this.from = from;
            this.to = to;
            this.chunk = chunk;
        }

        @Override
        protected void compute() {
            if (to - from <= chunk) {
                body.run(from, to);
                return;
            }
            int chunks = Math.ceilDiv(to - from, chunk);
            int middle = from + chunks / 2 * chunk;
            invokeAll(new Chunks(body, from, middle, chunk), new Chunks(body, middle, to, chunk));
        }
    }
}
