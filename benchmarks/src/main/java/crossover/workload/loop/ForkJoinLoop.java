package crossover.workload.loop;

import java.io.Serial;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** A loop cut into one range a processor, in a pool of its own: the common pool belongs to whoever else is there. */
final class ForkJoinLoop implements LoopThreads {
    private final ForkJoinPool pool;
    private final int length;
    private final int chunk;

    ForkJoinLoop(int length, int parallelism) {
        this.pool = new ForkJoinPool(parallelism);
        this.length = length;
        this.chunk = Math.ceilDiv(Math.ceilDiv(length, parallelism), LoopRange.LINE) * LoopRange.LINE;
    }

    @Override
    public void run(LoopRange body) {
        pool.invoke(new Chunks(body, 0, length, chunk));
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Chunks extends RecursiveAction {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient LoopRange body;
        private final int from;
        private final int to;
        private final int chunk;

        Chunks(LoopRange body, int from, int to, int chunk) {
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
