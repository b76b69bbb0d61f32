package crossover.workload.loop;

/** The body of a loop over a range of its elements. */
@FunctionalInterface
public interface LoopRange {
    /** Elements of four bytes in a cache line: ranges end at multiples of it, so that threads do not share lines. */
    int LINE = 16;

    /** @param to exclusive */
    void run(int from, int to);
}
