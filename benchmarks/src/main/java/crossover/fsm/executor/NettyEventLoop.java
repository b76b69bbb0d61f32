package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.Resubmission;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Netty's event loops over NIO; a machine stays on its loop, and a hop is {@code execute} from within it. */
public final class NettyEventLoop extends ExecutorKind {
    public NettyEventLoop() {
        super("netty", Threads.POOL, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("io.netty.channel.EventLoop");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Loops(settings);
    }

    private static final class Loops implements SubmittingExecutor {
        private final MultiThreadIoEventLoopGroup group;
        private final List<EventLoop> loops = new ArrayList<>();
        private final List<Executor> steps = new ArrayList<>();
        private final boolean timed;

        Loops(ExecutorOptions settings) {
            timed = settings.mode() == Mode.TIMED;
            group = new MultiThreadIoEventLoopGroup(settings.parallelism(), NioIoHandler.newFactory());
            for (int i = 0; i < settings.parallelism(); i++) {
                EventLoop loop = group.next();
                loops.add(loop);
                steps.add(timed ? delayed(loop, settings) : settings.watched(loop));
            }
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            int number = batch.worker(machine, steps.size());
            Executor loop = steps.get(number);
            Runnable step = new Resubmission.Step(batch, machine, loop);
            if (timed) {
                loops.get(number).execute(() -> loop.execute(step)); // Its first wait begins there.
            } else {
                loop.execute(step);
            }
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return loops;
        }

        @Override
        public void close() {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }

        @SuppressWarnings("FutureReturnValueIgnored") // A step cannot fail, and the batch notices one that is lost.
        private static Executor delayed(EventLoop loop, ExecutorOptions settings) {
            return step -> loop.schedule(settings.watched(step), settings.waitMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
