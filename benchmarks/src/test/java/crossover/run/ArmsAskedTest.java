package crossover.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.run.arm.Arm;
import crossover.run.plan.PlanException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmsAskedTest {
    private static final List<Arm> TWO = List.of(Arm.of("a=."), Arm.of("b=."));

    @Test
    void oneArmIsNone() {
        assertRefused("one arm has nothing to take turns with: give another with --arm, such as --arm base=.", "new=.");
    }

    /** Also where only some file systems do not tell them apart. */
    @Test
    void equalNamesAreRefused() {
        assertRefused("two arms are named New: give each a name of its own", "new=.", "New=-Xint");
    }

    @Test
    void withoutForksNothingTakesTurns() {
        assertThatThrownBy(() -> ArmsAsked.refuse(Requests.ofShortForks("-f", "0"), TWO))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("-f 0 does not go with --arm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-rf json", "-rff x.json", "-o x.log"})
    void oneFileForAllArmsIsRefused(String options) {
        assertThatThrownBy(() -> ArmsAsked.refuse(Requests.ofShortForks(options.split(" ", -1)), TWO))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("-o, -rf and -rff name one file");
    }

    @Test
    void refiningIsRefused() {
        assertThatThrownBy(() -> ArmsAsked.refuse(Requests.refining(), TWO))
                .hasMessageStartingWith("--refine does not go with --arm");
    }

    private static void assertRefused(String message, String... arms) {
        assertThatThrownBy(() -> ArmsAsked.refuse(
                        Requests.ofShortForks(), Stream.of(arms).map(Arm::of).toList()))
                .isInstanceOf(PlanException.class)
                .hasMessage(message);
    }
}
