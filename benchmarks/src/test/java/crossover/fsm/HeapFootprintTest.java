package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static HeapFootprint.Weight weigh(ExecutorKind kind, int depth) throws InterruptedException {
        HeapFootprint footprint = new HeapFootprint(kind, 1, new Suspension(1, depth, false), BITS);
        footprint.warmUp();
        return footprint.weigh(MACHINES);
    }

    /** A step is a record of three references, 24 bytes with compressed ones; a queue's place is 4 to 8 more. */
    @Test
    void weighsAStepInABareQueue() throws InterruptedException {
        assertThat(weigh(ExecutorKind.of("deque"), 0).begun()).isEqualTo(1);
        assertThat(medianWeight(ExecutorKind.of("deque"))).isBetween(24.0, 40.0);
    }

    /** Of three, since other tests of this JVM may leave or take something meanwhile. */
    private static double medianWeight(ExecutorKind kind) throws InterruptedException {
        double[] liveBytes = new double[3];
        for (int i = 0; i < liveBytes.length; i++) {
            liveBytes[i] = weigh(kind, 0).liveBytes();
        }
        Arrays.sort(liveBytes);
        return liveBytes[1];
    }

    /** Virtual threads have as many carriers in this JVM as other tests ask for: they are weighed in a fork. */
    @ParameterizedTest
    @ValueSource(strings = {"single", "future", "platform", "kotlin", "disruptor", "pekko"})
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
        double shallow = weigh(ExecutorKind.of("continuation"), 0).liveBytes();
        double deep = weigh(ExecutorKind.of("continuation"), 100).liveBytes();

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
