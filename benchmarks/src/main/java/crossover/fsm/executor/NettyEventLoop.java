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
import crossover.fsm.dispatch.StartingGate;
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

        Loops(ExecutorOptions settings) {
            group = new MultiThreadIoEventLoopGroup(settings.parallelism(), NioIoHandler.newFactory());
            for (int i = 0; i < settings.parallelism(); i++) {
                EventLoop loop = group.next();
                loops.add(loop);
                steps.add(settings.mode() == Mode.TIMED ? delayed(loop, settings) : settings.watched(loop));
            }
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            Executor loop = steps.get(machine.index() % steps.size());
            loop.execute(new Resubmission.Step(batch, machine, loop));
        }

        @Override
        public Runnable hold(Batch batch) throws InterruptedException {
            return StartingGate.close(loops);
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
