package crossover.fsm.executor;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventTranslatorTwoArg;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import crossover.fsm.Batch;
import crossover.fsm.DispatchCount;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * LMAX Disruptor: a ring a worker; a hop publishes the machine to its own ring again. A worker that waits for room in its
 * own ring waits for ever, and it frees the slots of what it has handled only at the end of a run of events: a ring has
 * more than two slots for each of its machines. It is made when the first batch says how many there are.
 */
public final class DisruptorRing extends ExecutorKind {
    public DisruptorRing() {
        super("disruptor", Threads.POOL, Mode.HOP);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("com.lmax.disruptor.dsl.Disruptor");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Rings(settings);
    }

    private static final class Rings implements SubmittingExecutor {
        private static final EventTranslatorTwoArg<Event, Batch, Machine> FILL = (event, sequence, batch, machine) -> {
            event.batch = batch;
            event.machine = machine;
        };

        private final ExecutorOptions settings;
        private final List<Disruptor<Event>> workers = new ArrayList<>();

        Rings(ExecutorOptions settings) {
            this.settings = settings;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            startOnce(batch.size());
            workers.get(batch.worker(machine, workers.size())).publishEvent(FILL, batch, machine);
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            startOnce(batch.size());
            return workers.stream().map(Rings::executor).toList();
        }

        private static Executor executor(Disruptor<Event> worker) {
            return task -> worker.publishEvent((event, sequence) -> event.other = task);
        }

        @Override
        public void close() {
            workers.forEach(Disruptor::halt);
        }

        private void startOnce(int machines) {
            if (workers.isEmpty()) {
                start(machines);
            }
        }

        private void start(int machines) {
            int share = (machines + settings.parallelism() - 1) / settings.parallelism();
            int slots = 4 * Integer.highestOneBit(Math.max(share, 64));
            for (int i = 0; i < settings.parallelism(); i++) {
                Disruptor<Event> worker =
                        new Disruptor<>(Event::new, slots, Thread::new, ProducerType.MULTI, new BlockingWaitStrategy());
                worker.handleEventsWith((event, sequence, endOfBatch) -> handle(event, worker));
                worker.start();
                workers.add(worker);
            }
        }

        private void handle(Event event, Disruptor<Event> worker) {
            DispatchCount count = settings.count();
            if (count == null) {
                event.step(worker);
            } else {
                count.dispatch(() -> event.step(worker));
            }
        }

        private static final class Event {
            private @Nullable Batch batch;
            private @Nullable Machine machine;
            private @Nullable Runnable other;

            void step(Disruptor<Event> worker) {
                Machine taken = machine;
                if (taken == null) {
                    Objects.requireNonNull(other).run();
                    other = null;
                    return;
                }
                Batch of = Objects.requireNonNull(batch);
                batch = null;
                machine = null;
                if (taken.step()) {
                    worker.publishEvent(FILL, of, taken);
                } else {
                    of.finished(taken);
                }
            }
        }
    }
}
