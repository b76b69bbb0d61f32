package crossover.workload.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team does every element once, whatever happens to its members. */
@Timeout(60)
class TeamTest {
    private static final int CALLS = 3000;

    /** Also with more threads than processors, and with fewer elements than threads. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "100,1,2", "100,100,2", "4097,16,3", "65536,8192,2", "1000,16,16", "5,1,16", "33,8192,33"})
    void doesEachElementOncePerCall(int length, int grain, int members) {
        int[] counts = new int[length];
        try (Team team = new Team(new TeamRanges(length, grain, members))) {
            for (int call = 1; call <= CALLS; call++) {
                team.run((from, to) -> {
                    for (int i = from; i < to; i++) {
                        counts[i]++;
                    }
                });
                if (call % 500 == 1) {
                    assertThat(counts).containsOnly(call);
                }
            }
        }
        assertThat(counts).containsOnly(CALLS);
    }

    @Test
    void eachCallHasItsOwnBody() {
        int[] last = new int[100];
        try (Team team = new Team(new TeamRanges(last.length, 1, 4))) {
            for (int call = 1; call <= CALLS; call++) {
                int number = call;
                team.run((from, to) -> Arrays.fill(last, from, to, number));
                assertThat(last).containsOnly(call);
            }
        }
    }

    /** Ranges end where cache lines of 16 elements do, and each member's stay its own. */
    @Test
    void cutsAtCacheLines() {
        TeamRanges ranges = new TeamRanges(100_000, 1000, 3);

        assertThat(ranges.count()).isEqualTo(96);
        assertThat(ranges.from(0)).isZero();
        assertThat(ranges.to(95)).isEqualTo(100_000);
        for (int range = 1; range < ranges.count(); range++) {
            assertThat(ranges.from(range)).isEqualTo(ranges.to(range - 1));
            assertThat(ranges.from(range) % 16 == 0 || ranges.from(range) == 100_000)
                    .isTrue();
        }
        assertThat(ranges.take(1, 2, 2)).isEqualTo(64);
        assertThat(ranges.take(1, 2, 0)).isEqualTo(65);
        assertThat(ranges.take(2, 2, 2)).isEqualTo(64);
        assertThat(ranges.take(1, 2, 2)).as("of a call that is over").isEqualTo(-1);
        for (int range = 65; range < 95; range++) {
            assertThat(ranges.take(2, 2, 0)).isEqualTo(range);
        }
        assertThat(ranges.take(2, 2, 0)).as("the owner's last").isEqualTo(-1);
        assertThat(ranges.take(2, 2, 2)).isEqualTo(95);
        assertThat(ranges.take(2, 2, 2)).isEqualTo(-1);
    }

    @Test
    void whoHasNotBegunLosesAlsoItsOnlyRange() {
        TeamRanges ranges = new TeamRanges(100, 100, 2);

        assertThat(ranges.count()).isEqualTo(2);
        assertThat(ranges.take(1, 1, 0)).isEqualTo(1);
        assertThat(ranges.take(1, 1, 1)).isEqualTo(-1);
    }

    /** One whose every range takes a hundred times as long keeps its first one and its last at most, and the others do the rest. */
    @Test
    void aSlowMemberDoesNotDecide() {
        AtomicInteger bySlow = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        Thread caller = Thread.currentThread();
        try (Team team = new Team(new TeamRanges(1024, 1, 2))) {
            team.run((from, to) -> {
                boolean slow = Thread.currentThread() != caller;
                spin(slow ? 100_000_000 : 1_000_000);
                (slow ? bySlow : all).incrementAndGet();
            });
        }
        assertThat(all.get() + bySlow.get()).isEqualTo(64);
        // Its half would be 32; one or two on a quiet machine.
        assertThat(bySlow.get()).isLessThan(10);
    }

    @Test
    void whatABodyThrowsIsThrownWhenTheOthersAreDoneAndTheTeamGoesOn() {
        AtomicInteger done = new AtomicInteger();
        try (Team team = new Team(new TeamRanges(320, 1, 2))) {
            for (int from : new int[] {0, 160, 310}) {
                done.set(0);
                assertThatThrownBy(() -> team.run((first, to) -> {
                            done.addAndGet(to - first);
                            if (first <= from && from < to) {
                                throw new IllegalStateException("element " + from);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("element " + from);
                assertThat(done).hasValue(320);
            }
            done.set(0);
            team.run((first, to) -> done.addAndGet(to - first));
            assertThat(done).hasValue(320);
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void anInterruptedCallerGetsItsResultAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        try (Team team = new Team(new TeamRanges(32, 100, 2))) {
            team.run((from, to) -> {
                if (Thread.currentThread() == caller) {
                    uninterrupted(begun);
                } else {
                    caller.interrupt();
                    begun.countDown();
                    spin(20_000_000);
                }
                done.addAndGet(to - from);
            });
            assertThat(done).hasValue(32);
            assertThat(Thread.interrupted()).isTrue();
            caller.interrupt();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(threads()).isEmpty();
    }

    /** By the threads' own clock, which others on the machine do not move. */
    @Test
    void anIdleTeamTakesNoProcessorTimeAndWakes() throws InterruptedException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        AtomicReference<Thread> worker = new AtomicReference<>();
        int[] counts = new int[1024];
        try (Team team = new Team(new TeamRanges(counts.length, 1, 2))) {
            team.run((from, to) -> Arrays.fill(counts, from, to, 1));
            worker.set(threads().getFirst());
            Thread.sleep(100);
            long before = clock.getThreadCpuTime(worker.get().threadId());
            Thread.sleep(1000);
            assertThat(clock.getThreadCpuTime(worker.get().threadId())).isEqualTo(before);
            assertThat(worker.get().getState()).isEqualTo(Thread.State.WAITING);
            team.run((from, to) -> Arrays.fill(counts, from, to, 2));
            assertThat(counts).containsOnly(2);
        }
        assertThat(worker.get().isAlive()).isFalse();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("team-"))
                .toList();
    }

    private static void uninterrupted(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void spin(long nanoseconds) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanoseconds) {
            Thread.onSpinWait();
        }
    }
}
