package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {

    /** The article's table. */
    @ParameterizedTest
    @CsvSource({
        "START, 0, S2", "START, 1, S1",
        "S1, 0, S3", "S1, 1, S2",
        "S2, 0, S1", "S2, 1, S3",
        "S3, 0, S1", "S3, 1, END"
    })
    void packsTheArticlesTable(State from, int bit, State to) {
        assertThat(from.next(bit)).isEqualTo(to);
        assertThat(Transitions.next(from.number(), bit)).isEqualTo(to.number());
        assertThat(Transitions.next(from.number(), bit | 0xfffffffffffffff0L)).isEqualTo(to.number());
    }

    @org.junit.jupiter.api.Test
    void stopsAtTheEnd() {
        assertThatThrownBy(() -> State.END.next(0)).hasMessage("the machine has stopped");
    }
}
