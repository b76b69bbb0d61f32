import com.lmax.disruptor.EventTranslatorOneArg;
import com.lmax.disruptor.dsl.Disruptor;
import com.typesafe.config.ConfigFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import kotlin.ResultKt;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.ContinuationImpl;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineScopeKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.YieldKt;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs machines with a library as its users would: the shortest program whose transitions each go through the scheduler.
 * Handing over and steps are two calls, as they are two figures of a row.
 */
interface Minimal {
    /** Hands the machines over while the library's one thread spins. */
    void handOver(Walker[] walkers) throws InterruptedException;

    /** Lets the thread go and waits for the last machine. */
    void finish() throws InterruptedException;

    /** Hands one machine over, which counts down at its end. */
    interface Submission {
        void submit(Walker walker, CountDownLatch done);
    }

    /** What a thread of the library spins at. */
    final class Gate {
        private volatile boolean open;

        void open() {
            open = true;
        }

        void pass() {
            while (!open) {
                Thread.onSpinWait();
            }
        }
    }

    /** @param worker runs a task on the library's thread */
    private static Minimal each(Executor worker, Submission submission) {
        return new Minimal() {
            private Gate gate;
            private CountDownLatch done;

            @Override
            public void handOver(Walker[] walkers) {
                gate = new Gate();
                done = new CountDownLatch(walkers.length);
                worker.execute(gate::pass);
                for (Walker walker : walkers) {
                    submission.submit(walker, done);
                }
            }

            @Override
            public void finish() throws InterruptedException {
                gate.open();
                done.await();
            }
        };
    }

    static Minimal of(String executor, int parallelism) {
        return switch (executor) {
            case "single" -> resubmitting(Executors.newSingleThreadExecutor());
            case "fixed" -> resubmitting(Executors.newFixedThreadPool(parallelism));
            case "forkjoin:fifo" -> resubmitting(pool(parallelism));
            case "future" -> futures(pool(parallelism));
            case "virtual" -> each(Thread::startVirtualThread, Minimal::virtual);
            case "kotlin" -> kotlin();
            case "netty" -> netty(new MultiThreadIoEventLoopGroup(parallelism, NioIoHandler.newFactory()));
            case "vertx" -> vertx(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(parallelism)));
            case "reactor" -> reactor(Schedulers.newParallel("machines", parallelism));
            case "disruptor" -> disruptor();
            case "pekko" -> pekko(parallelism);
            default -> throw new IllegalArgumentException("there is no minimal program for " + executor);
        };
    }

    private static ForkJoinPool pool(int parallelism) {
        return new ForkJoinPool(parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
    }

    private static Minimal resubmitting(Executor executor) {
        return each(executor, (walker, done) -> executor.execute(task(walker, done, executor)));
    }

    private static Runnable task(Walker walker, CountDownLatch done, Executor executor) {
        return new Runnable() {
            @Override
            public void run() {
                if (walker.step()) {
                    executor.execute(this);
                } else {
                    done.countDown();
                }
            }
        };
    }

    private static Minimal futures(Executor executor) {
        return each(executor, (walker, done) -> walk(walker, executor).thenRun(done::countDown));
    }

    private static CompletableFuture<Boolean> walk(Walker walker, Executor executor) {
        return CompletableFuture.supplyAsync(walker::step, executor)
                .thenCompose(goesOn -> goesOn ? walk(walker, executor) : CompletableFuture.completedFuture(false));
    }

    private static void virtual(Walker walker, CountDownLatch done) {
        Thread.startVirtualThread(() -> {
            while (walker.step()) {
                Thread.yield();
            }
            done.countDown();
        });
    }

    /** {@code launch(Dispatchers.Default) { while (walker.step()) yield(); done.countDown() }}, as its compiler has it. */
    private static Minimal kotlin() {
        CoroutineScope scope = CoroutineScopeKt.CoroutineScope(Dispatchers.getDefault());
        Executor worker = task -> Dispatchers.getDefault().dispatch(scope.getCoroutineContext(), task);
        return each(
                worker,
                (walker, done) -> BuildersKt.launch(
                        scope,
                        scope.getCoroutineContext(),
                        CoroutineStart.DEFAULT,
                        (ignored, completion) -> new Walk(completion, walker, done).invokeSuspend(Unit.INSTANCE)));
    }

    final class Walk extends ContinuationImpl {
        private final transient Walker walker;
        private final transient CountDownLatch done;

        @SuppressWarnings("unchecked")
        Walk(Continuation<?> completion, Walker walker, CountDownLatch done) {
            super((Continuation<Object>) completion);
            this.walker = walker;
            this.done = done;
        }

        @Override
        protected Object invokeSuspend(Object result) {
            ResultKt.throwOnFailure(result);
            while (walker.step()) {
                if (YieldKt.yield(this) == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
                    return IntrinsicsKt.getCOROUTINE_SUSPENDED();
                }
            }
            done.countDown();
            return Unit.INSTANCE;
        }
    }

    private static Minimal netty(EventLoopGroup group) {
        return each(group, (walker, done) -> {
            Executor loop = group.next();
            loop.execute(task(walker, done, loop));
        });
    }

    private static Minimal vertx(Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        return each(
                task -> context.runOnContext(ignored -> task.run()),
                (walker, done) -> context.runOnContext(ignored -> turn(context, walker, done)));
    }

    private static void turn(Context context, Walker walker, CountDownLatch done) {
        if (walker.step()) {
            context.runOnContext(ignored -> turn(context, walker, done));
        } else {
            done.countDown();
        }
    }

    private static Minimal reactor(Scheduler scheduler) {
        return each(
                scheduler::schedule, (walker, done) -> walk(walker, scheduler).subscribe(ended -> done.countDown()));
    }

    private static Mono<Boolean> walk(Walker walker, Scheduler scheduler) {
        return Mono.fromCallable(walker::step)
                .subscribeOn(scheduler)
                .flatMap(goesOn -> goesOn ? walk(walker, scheduler) : Mono.just(false));
    }

    final class Event {
        private static final EventTranslatorOneArg<Event, Runnable> FILL = (event, sequence, task) -> event.task = task;

        private Runnable task;
    }

    private static Minimal disruptor() {
        Disruptor<Event> ring = new Disruptor<>(Event::new, 1 << 16, Thread::new);
        ring.handleEventsWith((event, sequence, endOfBatch) -> event.task.run());
        ring.start();
        return resubmitting(task -> ring.publishEvent(Event.FILL, task));
    }

    record Start(Walker[] walkers, CountDownLatch made, Gate gate, CountDownLatch done) {}

    /** An actor that makes all others, since only actors can. */
    private static Minimal pekko(int parallelism) {
        String configuration = """
                pekko.loglevel = OFF
                pekko.stdout-loglevel = OFF
                pekko.actor.default-dispatcher.throughput = 1
                pekko.actor.default-dispatcher.fork-join-executor { parallelism-min = %1$d, parallelism-max = %1$d }
                """.formatted(parallelism);
        ActorSystem<Start> system = ActorSystem.create(
                Behaviors.receive((context, start) -> {
                    for (Walker walker : start.walkers) {
                        context.spawnAnonymous(actor(walker, start.done)).tell("step");
                    }
                    start.made.countDown();
                    start.gate.pass();
                    return Behaviors.same();
                }),
                "machines",
                ConfigFactory.parseString(configuration).withFallback(ConfigFactory.load()));
        return new Minimal() {
            private Gate gate;
            private CountDownLatch done;

            @Override
            public void handOver(Walker[] walkers) throws InterruptedException {
                gate = new Gate();
                done = new CountDownLatch(walkers.length);
                CountDownLatch made = new CountDownLatch(1);
                system.tell(new Start(walkers, made, gate, done));
                made.await();
            }

            @Override
            public void finish() throws InterruptedException {
                gate.open();
                done.await();
            }
        };
    }

    private static Behavior<String> actor(Walker walker, CountDownLatch done) {
        return Behaviors.receive((context, message) -> {
            if (walker.step()) {
                context.getSelf().tell(message);
                return Behaviors.same();
            }
            done.countDown();
            return Behaviors.stopped();
        });
    }
}
