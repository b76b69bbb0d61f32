package crossover.fsm;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Netty's event loops over NIO; a machine stays on its loop, and a hop is {@code execute} from within it. */
final class NettyEventLoop implements SubmittingExecutor {
    private final MultiThreadIoEventLoopGroup group;
    private final List<EventLoop> loops = new ArrayList<>();
    private final List<Executor> steps = new ArrayList<>();

    NettyEventLoop(Settings settings) {
        group = new MultiThreadIoEventLoopGroup(settings.parallelism(), NioIoHandler.newFactory());
        for (int i = 0; i < settings.parallelism(); i++) {
            EventLoop loop = group.next();
            loops.add(loop);
            steps.add(settings.mode() == Mode.TIMED ? delayed(loop, settings) : settings.watched(loop));
        }
    }

    @Override
    public void submit(Batch batch, Machine machine) {
        Executor loop = steps.get(machine.index % steps.size());
        loop.execute(new Resubmission.Step(batch, machine, loop));
    }

    @Override
    public Runnable hold(Batch batch) throws InterruptedException {
        return Gate.close(loops);
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A step cannot fail, and the batch notices one that is lost.
    private static Executor delayed(EventLoop loop, Settings settings) {
        return step -> loop.schedule(settings.watched(step), settings.waitMillis(), TimeUnit.MILLISECONDS);
    }
}
