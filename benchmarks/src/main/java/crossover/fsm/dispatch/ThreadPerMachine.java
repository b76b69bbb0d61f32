package crossover.fsm.dispatch;

import crossover.fsm.Batch;
import crossover.fsm.Machine;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the rows with a thread a machine have in common: how the thread waits for a child, and how it sleeps. */
public final class ThreadPerMachine {
    private ThreadPerMachine() {}

    /**
     * A child thread a state, started and joined.
     *
     * @param starter makes a thread and starts it
     */
    public static void spawnAndJoin(Batch batch, Machine machine, Function<Runnable, Thread> starter) {
        Child child = new Child(machine);
        do {
            join(starter.apply(child));
        } while (child.goesOn);
        batch.finished(machine);
    }

    /** A sleep before each transition, which {@code step} takes. */
    public static void sleep(Batch batch, Machine machine, int waitMillis, Predicate<Machine> step) {
        try {
            do {
                Thread.sleep(waitMillis);
            } while (step.test(machine));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        batch.finished(machine);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while a child took its step", interrupted);
        }
    }

    /** Starting and joining a thread orders what it does; no more is needed. */
    private static final class Child implements Runnable {
        private final Machine machine;
        private boolean goesOn;

        Child(Machine machine) {
            this.machine = machine;
        }

        @Override
        public void run() {
            goesOn = machine.step();
        }
    }
}
