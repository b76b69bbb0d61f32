package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reactor: a step is a callable subscribed to on the parallel scheduler, and the next is flat-mapped onto its result. */
public final class ReactorFlatMap extends ExecutorKind {
    public ReactorFlatMap() {
        super("reactor", Threads.POOL, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("reactor.core.publisher.Mono");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Flow(settings);
    }

    private static final class Flow implements SubmittingExecutor {
        private static final String WATCH = "count dispatches";

        private final Scheduler scheduler;
        private final int workers;
        private final int waitMillis;
        private final boolean timed;

        Flow(ExecutorOptions settings) {
            if (settings.count() != null) {
                Schedulers.onScheduleHook(WATCH, settings::watched);
            }
            workers = settings.parallelism();
            scheduler = Schedulers.newParallel("machines", workers);
            waitMillis = settings.waitMillis();
            timed = settings.mode() == Mode.TIMED;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            if (timed) {
                scheduler.schedule(() -> begin(batch, machine)); // Its first wait begins there.
            } else {
                begin(batch, machine);
            }
        }

        private void begin(Batch batch, Machine machine) {
            walk(machine).subscribe(ended -> batch.finished(machine));
        }

        private Mono<Boolean> walk(Machine machine) {
            Mono<Boolean> step = timed
                    ? Mono.delay(Duration.ofMillis(waitMillis), scheduler).map(tick -> machine.step())
                    : Mono.fromCallable(machine::step).subscribeOn(scheduler);
            return step.flatMap(goesOn -> goesOn ? walk(machine) : Mono.just(false));
        }

        /** They take tasks in turns. */
        @Override
        public List<? extends Executor> workers(Batch batch) {
            Executor next = scheduler::schedule;
            return Collections.nCopies(workers, next);
        }

        @Override
        public void close() {
            scheduler.dispose();
            Schedulers.resetOnScheduleHook(WATCH);
        }
    }
}
