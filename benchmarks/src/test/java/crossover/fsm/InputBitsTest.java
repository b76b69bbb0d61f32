package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact facts of the machine with fair bits, within what a million draws leave to chance. */
class InputBitsTest {
    private static final int DRAWN = InputBits.FULL_SET;
    private static final List<List<State>> PATHS = paths(InputBits.draw(42, DRAWN));

    private static List<List<State>> paths(InputBits bits) {
        return java.util.stream.IntStream.range(0, bits.size())
                .mapToObj(i -> SerialReference.path(bits.word(i)))
                .toList();
    }

    @Test
    void takesSevenTransitionsOnAverageWithVarianceTwentyTwo() {
        double mean = PATHS.stream().mapToInt(List::size).average().orElseThrow();
        double variance = PATHS.stream()
                .mapToDouble(path -> (path.size() - mean) * (path.size() - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(7, within(4 * Math.sqrt(22.0 / DRAWN)));
        assertThat(variance).isCloseTo(22, within(0.5));
    }

    @Test
    void takesThreeTransitionsAtLeastAndFiveInTheMedian() {
        int[] lengths = PATHS.stream().mapToInt(List::size).sorted().toArray();

        assertThat(lengths[0]).isEqualTo(3);
        assertThat(Arrays.stream(lengths).filter(length -> length == 3).count() / (double) DRAWN)
                .isCloseTo(0.25, within(0.002));
        assertThat(lengths[DRAWN / 2]).isEqualTo(5);
        assertThat(lengths[(int) (0.99 * DRAWN)]).isEqualTo(24);
        assertThat(lengths[DRAWN - 1]).isLessThanOrEqualTo(64);
    }

    @Test
    void visitsTheInnerStatesAsOftenAsTheChainSays() {
        assertThat(visits(State.START)).isZero();
        assertThat(visits(State.S1)).isCloseTo(7.0 / 3, within(0.01));
        assertThat(visits(State.S2)).isCloseTo(5.0 / 3, within(0.01));
        assertThat(visits(State.S3)).isCloseTo(2, within(0.01));
        assertThat(visits(State.END)).isEqualTo(1);
    }

    private static double visits(State state) {
        return PATHS.stream()
                        .mapToLong(path -> path.stream().filter(state::equals).count())
                        .sum()
                / (double) DRAWN;
    }

    @Test
    void givesTheSameBitsForTheSameSeedOnly() {
        assertThat(InputBits.draw(7, 100).word(99))
                .isEqualTo(InputBits.draw(7, 100).word(99));
        assertThat(InputBits.draw(7, 100).word(99))
                .isNotEqualTo(InputBits.draw(8, 100).word(99));
    }

    @Test
    void goesRoundAfterTheLastWord() {
        InputBits bits = InputBits.draw(1, 10);

        assertThat(bits.advance(8, 3)).isEqualTo(1);
        assertThat(bits.advance(9, Integer.MAX_VALUE)).isEqualTo((int) ((9L + Integer.MAX_VALUE) % 10));
    }
}
