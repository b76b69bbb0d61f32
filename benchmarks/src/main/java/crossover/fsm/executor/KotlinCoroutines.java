package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kotlin.ResultKt;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.ContinuationImpl;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineScopeKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.YieldKt;
import kotlinx.coroutines.scheduling.SchedulerCoroutineDispatcher;

/**
 * A Kotlin coroutine a machine; a hop is {@code yield()}. It runs on a scheduler of the kind that
 * {@code Dispatchers.Default} is, with as many threads as were asked for. The suspend function is written out as
 * Kotlin's compiler would write it, so that no second compiler is needed.
 */
public final class KotlinCoroutines extends ExecutorKind {
    public KotlinCoroutines() {
        super("kotlin", Threads.POOL, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("kotlinx.coroutines.YieldKt");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Coroutines(settings);
    }

    private static final class Coroutines implements SubmittingExecutor {
        private static final long KEEP_ALIVE_NANOS = 60_000_000_000L;

        private final SchedulerCoroutineDispatcher scheduler;
        private final CoroutineScope scope;
        private final int threads;
        private final int waitMillis;

        Coroutines(ExecutorOptions settings) {
            threads = settings.parallelism();
            scheduler = new SchedulerCoroutineDispatcher(threads, threads, KEEP_ALIVE_NANOS, "machines");
            scope = CoroutineScopeKt.CoroutineScope(
                    settings.count() == null ? scheduler : new Watched(scheduler, settings));
            waitMillis = settings.mode() == Mode.TIMED ? settings.waitMillis() : 0;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            BuildersKt.launch(
                    scope,
                    scope.getCoroutineContext(),
                    CoroutineStart.DEFAULT,
                    (ignored, completion) ->
                            new Walk(completion, batch, machine, waitMillis).invokeSuspend(Unit.INSTANCE));
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            Executor worker = task -> scheduler.dispatch(scope.getCoroutineContext(), task);
            return Collections.nCopies(threads, worker);
        }

        @Override
        public void close() {
            scheduler.close();
        }

        /** {@code suspend fun walk() { while (machine.step()) yield() }}. */
        private static final class Walk extends ContinuationImpl {
            private final transient Batch batch;
            private final transient Machine machine;
            private final int waitMillis;
            private final boolean timed;
            private boolean begun;

            @SuppressWarnings("unchecked") // A continuation only ever takes what it is resumed with, here Unit.
            Walk(Continuation<? super Unit> completion, Batch batch, Machine machine, int waitMillis) {
                super((Continuation<Object>) (Continuation<?>) completion);
                this.batch = batch;
                this.machine = machine;
                this.waitMillis = waitMillis;
                this.timed = waitMillis > 0;
            }

            @Override
            protected Object invokeSuspend(Object result) {
                ResultKt.throwOnFailure(result);
                while (goesOn()) {
                    if (suspend().equals(IntrinsicsKt.getCOROUTINE_SUSPENDED())) {
                        return IntrinsicsKt.getCOROUTINE_SUSPENDED();
                    }
                }
                batch.finished(machine);
                return Unit.INSTANCE;
            }

            /** With timers the first thing to do is to sleep. */
            private boolean goesOn() {
                if (timed && !begun) {
                    begun = true;
                    return true;
                }
                return machine.step();
            }

            private Object suspend() {
                return timed ? DelayKt.delay(waitMillis, this) : YieldKt.yield(this);
            }
        }

        /** Counts what the scheduler runs, in an unmeasured pass. */
        private static final class Watched extends CoroutineDispatcher {
            private final CoroutineDispatcher scheduler;
            private final ExecutorOptions settings;

            Watched(CoroutineDispatcher scheduler, ExecutorOptions settings) {
                this.scheduler = scheduler;
                this.settings = settings;
            }

            @Override
            public void dispatch(CoroutineContext context, Runnable block) {
                scheduler.dispatch(context, settings.watched(block));
            }
        }
    }
}
