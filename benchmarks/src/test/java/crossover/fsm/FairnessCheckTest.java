package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.fsm.dispatch.Resubmission;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Each rule, broken by an executor that looks much like a fair one. */
class FairnessCheckTest {
    private static final InputBits BITS = InputBits.draw(5, 1000);
    private static final int MACHINES = 500;

    private final DispatchCount count = new DispatchCount();

    private void verify(MachineExecutor executor, int threads) throws InterruptedException {
        try (executor) {
            new FairnessCheck(BITS, new SerialReference(BITS), MACHINES).verify(executor, Mode.HOP, threads, 0, count);
        }
    }

    private MachineExecutor open(String executor, int parallelism) {
        return ExecutorKind.of(executor).open(new ExecutorOptions(Mode.HOP, parallelism, Suspension.NEUTRAL, count));
    }

    @Test
    void passesAPoolThatHops() {
        assertThatCode(() -> verify(open("forkjoin:fifo", 2), 2)).doesNotThrowAnyException();
    }

    @Test
    void catchesTwoTransitionsFusedIntoOneHop() {
        assertThatThrownBy(() -> verify(steps(2), 1)).hasMessageContaining("a hop must be one dispatch");
    }

    @Test
    void catchesAMachineThatRunsThroughInOneDispatch() {
        assertThatThrownBy(() -> verify(steps(64), 1)).hasMessageContaining("a hop must be one dispatch");
    }

    /** Core time is wall time by threads: a row that says two and steps on its caller's has twice the core time it takes. */
    @Test
    void catchesMoreThreadsSaidThanStep() {
        MachineExecutor onTheCaller = batch -> {
            for (int i = 0; i < batch.size(); i++) {
                while (batch.machine(i).step()) {}
                batch.record(batch.machine(i));
            }
        };

        assertThatThrownBy(() -> new FairnessCheck(BITS, new SerialReference(BITS), MACHINES)
                        .verify(onTheCaller, Mode.DIRECT, 2, 0, count))
                .hasMessage("1 threads took steps, expected 2: the parallelism is not the one asked for");
    }

    /** A dispatch that takes a step of each of two machines, as a handler that drains its queue would. */
    @Test
    void catchesABatchOfTwo() {
        MachineExecutor draining = batch -> {
            for (int i = 0; i < batch.size(); i += 2) {
                Machine[] both = {batch.machine(i), batch.machine(i + 1)};
                boolean[] goesOn = {true, true};
                while (goesOn[0] || goesOn[1]) {
                    count.dispatch(() -> {
                        goesOn[0] = goesOn[0] && both[0].step();
                        goesOn[1] = goesOn[1] && both[1].step();
                    });
                }
                batch.finished(both[0]);
                batch.finished(both[1]);
            }
        };

        assertThatThrownBy(() -> verify(draining, 1)).hasMessageContaining("a hop must be one dispatch");
    }

    /** The successor is submitted, but to an executor that runs it on the spot. */
    @Test
    void catchesAHopThatRunsInline() {
        Executor inline = count.over(Runnable::run);

        MachineExecutor inliner = batch -> {
            for (int i = 0; i < batch.size(); i++) {
                inline.execute(new Resubmission.Step(batch, batch.machine(i), inline));
            }
        };

        assertThatThrownBy(() -> verify(inliner, 1)).hasMessageContaining("a hop must be one dispatch");
    }

    @Test
    void catchesASecondDispatchATransition() {
        MachineExecutor noisy = batch -> {
            ExecutorKind.of("table").open(Mode.DIRECT, 1).run(batch);
            for (long i = 0; i < 2 * batch.outcome().transitions(); i++) {
                count.dispatch(() -> {});
            }
        };

        assertThatThrownBy(() -> verify(noisy, 1)).hasMessageContaining("a hop must be one dispatch");
    }

    @Test
    void catchesASkippedMachine() {
        MachineExecutor skipping = batch -> {
            for (int i = 0; i < batch.size() - 1; i++) {
                while (batch.machine(i).step()) {}
                batch.finished(batch.machine(i));
            }
        };

        assertThatThrownBy(() -> verify(skipping, 1)).hasMessage("499 machines finished, expected 500");
    }

    @Test
    void catchesAWrongTable() {
        assertThatThrownBy(() -> verify(FairnessCheckTest::walkWithS1Swapped, 1))
                .hasMessageMatching("\\d+ transitions, expected \\d+");
    }

    @Test
    void catchesStatesInAnotherOrder() {
        MachineExecutor reversing = batch -> {
            for (int i = 0; i < batch.size(); i++) {
                var path = SerialReference.path(batch.word(i)).reversed();
                long trace = Trace.EMPTY;
                for (State state : path) {
                    trace = Trace.extend(trace, state.number());
                }
                batch.record(i, trace, path.size());
            }
        };

        assertThatThrownBy(() -> verify(reversing, 1)).hasMessageContaining("other states than the serial reference");
    }

    @Test
    void catchesTheCommonPool() {
        Executor common = count.over(ForkJoinPool.commonPool());
        MachineExecutor leaking = batch -> {
            for (int i = 0; i < batch.size(); i++) {
                common.execute(new Resubmission.Step(batch, batch.machine(i), common));
            }
            batch.await();
        };

        assertThatThrownBy(() -> verify(leaking, ForkJoinPool.getCommonPoolParallelism()))
                .hasMessageContaining("common pool");
    }

    @Test
    void catchesMoreThreadsThanWereAskedFor() {
        assertThatThrownBy(() -> verify(open("fixed", 3), 2))
                .hasMessageContaining("the parallelism is not the one asked for");
    }

    @Test
    void catchesFewerThreadsThanWereAskedFor() {
        assertThatThrownBy(() -> verify(open("single", 2), 2))
                .hasMessage("1 threads took steps, expected 2: the parallelism is not the one asked for");
    }

    /** One thread that takes up to so many steps in a dispatch. */
    private MachineExecutor steps(int most) {
        return batch -> {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                boolean[] goesOn = {true};
                while (goesOn[0]) {
                    count.dispatch(() -> {
                        for (int step = 0; step < most && goesOn[0]; step++) {
                            goesOn[0] = machine.step();
                        }
                    });
                }
                batch.finished(machine);
            }
        };
    }

    private static void walkWithS1Swapped(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            long trace = Trace.EMPTY;
            int transitions = 0;
            State state = State.START;
            for (long bits = batch.word(i); state != State.END; bits >>>= 1) {
                int bit = (int) (bits & 1);
                state = state == State.S1 ? state.next(1 - bit) : state.next(bit);
                trace = Trace.extend(trace, state.number());
                transitions++;
            }
            batch.record(i, trace, transitions);
        }
    }
}
