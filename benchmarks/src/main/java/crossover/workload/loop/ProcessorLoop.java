package crossover.workload.loop;

import crossover.accelerator.CpuLoop;
import java.util.function.Function;

/** A workload's loop as one of the processor's own rows runs it, over arrays that can be laid anew between runs. */
public final class ProcessorLoop<A> implements AutoCloseable {
    private final LoopOperands<A> operands;
    private final Function<LoopOperands<A>, LoopRange> bodies;
    private final LoopThreads threads;
    private LoopRange body;

    /**
     * @param device the row's selector
     * @param grain how many elements take about a microsecond
     * @param plain makes the body of the loop as anybody writes it from the operands' arrays
     * @param vector the same with the Vector API, which is touched by its body alone
     */
    public ProcessorLoop(
            String device,
            LoopOperands<A> operands,
            int grain,
            Function<LoopOperands<A>, LoopRange> plain,
            Function<LoopOperands<A>, LoopRange> vector) {
        CpuLoop loop = CpuLoop.of(device);
        this.operands = operands;
        this.bodies = loop.isVector() ? vector : plain;
        this.body = bodies.apply(operands);
        this.threads = LoopThreads.of(loop.threads(), operands.length(), grain);
    }

    public void run() {
        threads.run(body);
    }

    public void layAnew() {
        if (operands.layAnew()) {
            body = bodies.apply(operands);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
