package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code packed_table.c} and {@code asyncio_hop.py} print for seed 42: three programs that agree on the same bits. */
class YardstickTest {

    @Test
    void doesTheWorkOfTheProgramInC() {
        SerialReference reference = new SerialReference(InputBits.draw(42, InputBits.FULL_SET));

        assertThat(reference.expected(0, InputBits.FULL_SET))
                .isEqualTo(new BatchOutcome(1_048_576, 7_334_417, 0x2995abf48540e09bL));
    }

    @Test
    void doesTheWorkOfTheProgramInPython() {
        SerialReference reference = new SerialReference(InputBits.draw(42, 16_384));

        assertThat(reference.expected(0, 16_384).transitions()).isEqualTo(115_371);
    }
}
