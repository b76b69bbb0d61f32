package crossover.workload.loop;

import crossover.accelerator.CpuLoop;

/** Who runs a loop of fixed length; one call at a time. */
interface LoopThreads extends AutoCloseable {
    /** Returns when every element is done; what a body threw is thrown when all others are done. */
    void run(LoopRange body);

    @Override
    default void close() {}

    /** @param grain how many elements take about a microsecond: no less is worth being handed out */
    static LoopThreads of(CpuLoop.Threads threads, int length, int grain) {
        int processors = Runtime.getRuntime().availableProcessors();
        return switch (threads) {
            case ONE -> body -> body.run(0, length);
            case TEAM -> new Team(new TeamRanges(length, grain, processors));
            case POOL -> new ForkJoinLoop(length, processors);
        };
    }
}
