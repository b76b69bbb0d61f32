package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.workload.Host;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteStateMachineRulesTest {
    private static final long MEMORY = 16L << 30;

    private final FiniteStateMachineRules rules = new FiniteStateMachineRules();

    private static Map<String, String> cell(String... overrides) {
        Map<String, String> cell =
                new HashMap<>(Map.of("executor", "fixed", "mode", "hop", "machines", "16384", "parallelism", "all"));
        for (int i = 0; i < overrides.length; i += 2) {
            cell.put(overrides[i], overrides[i + 1]);
        }
        return cell;
    }

    @Test
    void runsWhatHasAMeaning() {
        assertThat(rules.meaningful("run", cell())).isTrue();
        assertThat(rules.reasonToSkip("run", cell(), new Host(MEMORY, List.of())))
                .isEmpty();
        assertThat(rules.operationsPerInvocation("run", cell())).isEqualTo(7 * 16384);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executor | turbo | no executor is called 'turbo'; there are: ",
                "executor | switch | switch has no meaning in mode hop: nothing schedules its steps",
                "mode | direct | fixed has no meaning in mode direct: it is there for its scheduler",
                "mode | spawnJoin | fixed has no meaning in mode spawnJoin: waiting for a child would block ",
                "executor | platform | a platform thread for each of 16384 machines is more than systems allow; at most 4096 are started",
                "mode | jump | no mode is called 'jump'; there are: direct, hop, spawnJoin, timed",
                "machines | 0 | machines must be a positive whole number below 2^31, not '0'",
                "machines | many | machines must be a positive whole number below 2^31, not 'many'",
                "machines | 100000000 | 100000000 machines would need about 114440 MiB of the forks' heap of 2g",
                "parallelism | 100000 | parallelism 100000 is more than the ",
                "work | -1 | work must be a positive whole number below 2^31, not '-1'",
                "depth | deep | depth must be a positive whole number below 2^31, not 'deep'",
                "depth | 8 | fixed keeps no stack of a machine while it is suspended in mode hop: depth has no meaning",
                "pinned | true | fixed keeps no stack of a machine while it is suspended in mode hop: pinned has no meaning",
                "pinned | yes | pinned must be true or false, not 'yes'",
                "wait | 0 | wait must be a positive whole number below 2^31, not '0'",
                "wait | 10 | wait has no meaning in mode hop: only timed machines sleep",
                "parallelism | none | parallelism must be a positive whole number below 2^31, not 'none'"
            })
    void saysWhyACellIsNotRun(String parameter, String value, String reason) {
        assertThat(rules.reasonToSkip("run", cell(parameter, value), new Host(MEMORY, List.of())))
                .hasValueSatisfying(text -> assertThat(text).startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "continuation | hop | a continuation cannot yield across a native frame",
                "virtual | hop | a pinned virtual thread does not yield: it goes on without a dispatch",
                "virtual | spawnJoin | pinned machines would hold the carriers that their children need",
                "structured | spawnJoin | pinned machines would hold the carriers that their children need",
                "virtual:park | hop | pinned machines would hold the carriers that the threads which wake them need",
                "virtual | timed | 16384 pinned machines would take about "
            })
    void saysWhyMachinesCannotBePinned(String executor, String mode, String reason) {
        assertThat(rules.reasonToSkip(
                        "run", cell("executor", executor, "mode", mode, "pinned", "true"), new Host(MEMORY, List.of())))
                .hasValueSatisfying(text -> assertThat(text).startsWith(reason));
    }

    @Test
    void pinsWhereAThreadMaySleepOnItsCarrier() {
        Map<String, String> cell =
                cell("executor", "virtual", "mode", "timed", "pinned", "true", "depth", "9", "machines", "100");

        assertThat(rules.reasonToSkip("run", cell, new Host(MEMORY, List.of()))).isEmpty();
    }

    /** The plan asks for this of cells that it skips, too. */
    @ParameterizedTest
    @CsvSource({"many", "0", "1000000000"})
    void hasAnAnswerForCellsThatDoNotRun(String machines) {
        assertThat(rules.operationsPerInvocation("run", cell("machines", machines)))
                .isEqualTo(1);
        assertThat(rules.reasonToSkip("run", cell("machines", machines), new Host(MEMORY, List.of())))
                .isPresent();
    }

    /** A million machines fit, but not with deep stacks: that is known before the heap is full. */
    @Test
    void countsStacksTowardsTheHeap() {
        assertThat(rules.reasonToSkip(
                        "run", cell("executor", "virtual", "machines", "1000000"), new Host(MEMORY, List.of())))
                .isEmpty();
        assertThat(rules.reasonToSkip(
                        "run",
                        cell("executor", "virtual", "machines", "1000000", "depth", "10"),
                        new Host(MEMORY, List.of())))
                .hasValue("1000000 machines would need about 2098 MiB of the forks' heap of 2g");
    }

    @Test
    void hasNoWorkForLoopsWithoutMachines() {
        assertThat(rules.reasonToSkip(
                        "run", cell("executor", "table", "mode", "direct", "work", "10"), new Host(MEMORY, List.of())))
                .hasValue("table keeps its state in local variables: there is no step to put work into");
        assertThat(rules.reasonToSkip(
                        "run", cell("executor", "call", "mode", "direct", "work", "10"), new Host(MEMORY, List.of())))
                .isEmpty();
    }

    @Test
    void leavesParkingOutWhereItsWakersWouldSpin() {
        assertThat(rules.reasonToSkip(
                        "run", cell("executor", "virtual:park", "machines", "1"), new Host(MEMORY, List.of())))
                .hasValue(
                        "with fewer than 1000 machines the threads that wake them would be dispatched as often as they");
    }

    @Test
    void leavesOutEverythingWhereTheHeapDoesNotFit() {
        assertThat(rules.reasonToSkip("run", cell(), new Host(1L << 30, List.of())))
                .hasValue("the forks' heap of 2g does not fit the 1024 MiB of this machine");
    }
}
