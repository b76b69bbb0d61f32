package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.fsm.dispatch.ForkJoin;
import crossover.fsm.dispatch.Resubmission;
import crossover.workload.Host;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapFootprintTest {
    private static final InputBits BITS = InputBits.draw(23, 10_000);
    private static final int MACHINES = 10_000;

    private static double weigh(ExecutorKind kind, int depth) throws InterruptedException {
        HeapFootprint footprint = new HeapFootprint(kind, 1, new Suspension(1, depth, false), BITS);
        footprint.warmUp();
        return footprint.weigh(MACHINES);
    }

    /** A step is a record of three references, 24 bytes with compressed ones; a queue's place is 4 to 8 more. */
    @Test
    void weighsAStepInABareQueue() throws InterruptedException {
        assertThat(medianWeight(ExecutorKind.of("deque"))).isBetween(24.0, 40.0);
    }

    /** Of three, and once the heap is at rest, since other tests of this JVM may leave something that goes meanwhile. */
    private static double medianWeight(ExecutorKind kind) throws InterruptedException {
        HeapFootprint footprint = new HeapFootprint(kind, 1, Suspension.NEUTRAL, BITS);
        footprint.warmUp();
        settle();
        double[] liveBytes = new double[3];
        for (int i = 0; i < liveBytes.length; i++) {
            liveBytes[i] = footprint.weigh(MACHINES);
        }
        Arrays.sort(liveBytes);
        return liveBytes[1];
    }

    /** Collects until two collections in a row leave as much, or ten were made. */
    private static void settle() throws InterruptedException {
        long before = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            System.gc();
            long live =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (Math.abs(live - before) < MACHINES) {
                return;
            }
            before = live;
            Thread.sleep(50); // What cleaners free goes with the next collection.
        }
    }

    /**
     * In a fork-join pool what comes from outside waits in another queue than what hops, and begins only when that is empty:
     * 66 bytes a machine, as much as a task that nobody has begun.
     */
    @Test
    void weighsSuspendedMachinesOfAForkJoinPool() throws InterruptedException {
        assertThat(medianWeight(ExecutorKind.of("forkjoin:fifo"))).isBetween(24.0, 80.0);
    }

    /** Last in, first out: the machine that hops is the next to be taken. */
    @Test
    void refusesToWeighMachinesThatDidNotBegin() {
        ExecutorKind stack = new ExecutorKind("stack", Threads.POOL, Mode.HOP) {
            @Override
            protected MachineExecutor start(ExecutorOptions settings) {
                return new Resubmission(ForkJoin.pool(settings.parallelism(), false), settings);
            }
        };

        assertThatThrownBy(() -> new HeapFootprint(stack, 1, Suspension.NEUTRAL, BITS).weigh(MACHINES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("stack cannot be weighed: ")
                .hasMessageEndingWith(" of 10000 machines had not begun when others were resumed for the 20th time");
        assertThatThrownBy(() -> weigh(ExecutorKind.of("forkjoin:lifo"), 0))
                .hasMessage("forkjoin:lifo runs each machine to its end: none waits in its queue after a step");
    }

    /** Virtual threads have as many carriers in this JVM as other tests ask for: they are weighed in a fork. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "single",
                "fixed",
                "future",
                "netty",
                "vertx",
                "reactor",
                "platform",
                "kotlin",
                "disruptor",
                "pekko"
            })
    void weighsRowsThatSuspend(ExecutorKind kind) throws InterruptedException {
        if (kind.reasonAgainstWeighing().isEmpty()) {
            assertThat(medianWeight(kind)).isBetween(10.0, 10_000.0);
        } else {
            assertThatThrownBy(() -> weigh(kind, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A frame holds at least its return address and its caller's frame pointer; compiled, two calls may share one. */
    @Test
    void weighsTheStack() throws InterruptedException {
        double shallow = weigh(ExecutorKind.of("continuation"), 0);
        double deep = weigh(ExecutorKind.of("continuation"), 100);

        assertThat(deep - shallow).isGreaterThan(100 / 2 * 16);
    }

    @Test
    void saysWhyThereIsNothingToWeigh() {
        FootprintRules rules = new FootprintRules();

        assertThat(rules.reasonToSkip(
                        "weigh", Map.of("executor", "table", "machines", "10"), new Host(16L << 30, List.of())))
                .hasValue("table has no machine that is suspended: each runs from start to end");
        assertThat(rules.reasonToSkip(
                        "weigh", Map.of("executor", "platform", "machines", "10"), new Host(16L << 30, List.of())))
                .hasValue("platform keeps a machine's stack outside of the heap");
        assertThat(rules.reasonToSkip(
                        "weigh", Map.of("executor", "turbo", "machines", "10"), new Host(16L << 30, List.of())))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("no executor is called 'turbo'"));
        assertThat(rules.reasonToSkip(
                        "weigh", Map.of("executor", "structured", "machines", "10"), new Host(16L << 30, List.of())))
                .isEmpty();
    }
}
