package crossover.fsm;

import static crossover.fsm.State.END;
import static crossover.fsm.State.S1;
import static crossover.fsm.State.S2;
import static crossover.fsm.State.S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SerialReferenceTest {
    private static final InputBits BITS = InputBits.draw(3, 1000);
    private static final SerialReference REFERENCE = new SerialReference(BITS);

    /** Bits are read from the lowest: 1, 0, 0, 1, 1, 1. */
    @Test
    void walksAWordFromItsLowestBit() {
        assertThat(SerialReference.path(0b111001)).containsExactly(S1, S3, S1, S2, S3, END);
        assertThat(SerialReference.path(0b110)).containsExactly(S2, S3, END);
    }

    @Test
    void addsUpWhatTheMachinesOfABatchDo() {
        BatchOutcome first = REFERENCE.expected(0, 400);
        BatchOutcome second = REFERENCE.expected(400, 600);

        assertThat(REFERENCE.expected(0, 1000))
                .isEqualTo(new BatchOutcome(
                        1000, first.transitions() + second.transitions(), first.trace() + second.trace()));
        assertThat(REFERENCE.expected(400, 1000)).isEqualTo(REFERENCE.expected(0, 1000));
    }

    @Test
    void goesRoundTheWordsAsABatchDoes() throws InterruptedException {
        Batch batch = new Batch(BITS, 2700);
        batch.start(900);
        ExecutorKind.of("table").open(Mode.DIRECT, 1).run(batch);

        assertThat(batch.outcome()).isEqualTo(REFERENCE.expected(900, 2700));
        assertThat(batch.following()).isEqualTo(600);
    }

    @Test
    void tellsApartMachinesThatChangedPlaces() {
        InputBits swapped = new InputBits(0b111001, 0b110);
        InputBits straight = new InputBits(0b110, 0b111001);

        assertThat(new SerialReference(swapped).expected(0, 2).trace())
                .isNotEqualTo(new SerialReference(straight).expected(0, 2).trace());
    }

    @Test
    void refusesAnOutcomeThatDiffers() {
        BatchOutcome expected = new BatchOutcome(10, 70, 0x1234);

        assertThatThrownBy(() -> new BatchOutcome(9, 66, 0x1111).mustBe(expected))
                .hasMessage("9 machines finished, expected 10");
        assertThatThrownBy(() -> new BatchOutcome(10, 71, 0x1234).mustBe(expected))
                .hasMessage("71 transitions, expected 70");
        assertThatThrownBy(() -> new BatchOutcome(10, 70, 0x1235).mustBe(expected))
                .hasMessageContaining("other states than the serial reference");
        expected.mustBe(new BatchOutcome(10, 70, 0x1234));
    }
}
