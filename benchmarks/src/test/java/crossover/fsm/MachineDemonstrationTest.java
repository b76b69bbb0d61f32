package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineDemonstrationTest {

    @Test
    void tellsThePathOfASeed() throws InterruptedException {
        assertThat(MachineDemonstration.run("call", 42).lines())
                .containsExactly(
                        "Finite state machine on executor call, mode direct, seed 42",
                        "Start State called",
                        "Start calling State 1 with transition value = 1",
                        "State 1 calling State 3 with transition value = 0",
                        "State 3 calling End with transition value = 1",
                        "Stop computation",
                        "3 transitions on call, trace b7791ef575a1a37d as in the serial reference");
    }

    @ParameterizedTest
    @MethodSource("crossover.fsm.ExecutorKind#all")
    void passesThroughTheSameStatesOnEveryExecutor(ExecutorKind kind) throws InterruptedException {
        var lines = MachineDemonstration.run(kind.label(), 1).lines();
        var reference = MachineDemonstration.run("call", 1).lines();

        assertThat(lines.getFirst()).contains("executor " + kind.label());
        assertThat(lines.subList(1, lines.size() - 1)).isEqualTo(reference.subList(1, reference.size() - 1));
        assertThat(lines.getLast()).endsWith("as in the serial reference");
    }

    @Test
    void namesTheExecutorsThereAre() {
        assertThatThrownBy(() -> MachineDemonstration.run("loop", 1))
                .hasMessageStartingWith("no executor is called 'loop'");
    }
}
