package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logarithms of fork means, with groups whose scatter is worked out by hand. */
class BimodalityTest {
    @Test
    void fiveForksAreEnoughAndEachGroupHasTwo() {
        assertThat(Bimodality.of(new double[] {1, 0, 1, 0, 1})).isEqualTo(new Bimodality(1, Math.E, 2, 3));
        assertThat(Bimodality.of(new double[] {1, 0, 1, 0, 0})).isEqualTo(new Bimodality(1, Math.E, 3, 2));
        assertThat(Bimodality.of(new double[] {0, 0, 0, 0, 1}))
                .as("a single stray fork")
                .isNull();
        assertThat(Bimodality.of(new double[] {0, 0, 1, 1})).as("four forks").isNull();
    }

    @Test
    void aGapIsMoreThanThreePercent() {
        assertThat(Bimodality.of(new double[] {0, 0, 0, 0.03, 0.03, 0.03})).isNull();
        assertThat(Bimodality.of(new double[] {0, 0, 0, 0.031, 0.031, 0.031})).isNotNull();
    }

    /**
     * Five forks in steps of 0.01 twice: squares of 0.001 in each group, with eight degrees of freedom a deviation of 0.015811. For
     * ten forks the gap must be more than four of them, 0.063246.
     */
    @Test
    void aGapIsHeldAgainstTheScatterWithinTheGroups() {
        assertThat(Bimodality.of(groups(0.0632))).isNull();
        Bimodality found = Bimodality.of(groups(0.0633));
        assertThat(found).isNotNull();
        assertThat(found.inLow()).isEqualTo(5);
        assertThat(found.inHigh()).isEqualTo(5);
        assertThat(found.low()).isCloseTo(Math.exp(0.02), within(1e-12));
        assertThat(found.high()).isCloseTo(Math.exp(0.04 + 0.0633 + 0.02), within(1e-12));
    }

    /** Three groups: the wider of two gaps counts. */
    @Test
    void theWidestGapIsTheOneThatIsTold() {
        double[] forks = Stream.of(
                        Collections.nCopies(2, 0.0), Collections.nCopies(16, 1.0), Collections.nCopies(2, 2.5))
                .flatMapToDouble(group -> group.stream().mapToDouble(value -> value))
                .toArray();
        assertThat(Bimodality.of(forks)).extracting(Bimodality::inLow).isEqualTo(18);
    }

    private static double[] groups(double gap) {
        return DoubleStream.of(0, 0.01, 0.02, 0.03, 0.04)
                .flatMap(value -> DoubleStream.of(value, value + 0.04 + gap))
                .toArray();
    }

    /** Three of four cells look precise; the fourth and the fifth show what forks of their kind do. */
    @Test
    void oneForkInTenFarOutIsSeenAmongSimilarCells() {
        List<List<List<Double>>> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cells.add(cell(100, 101, 99, 100, 102));
        }
        assertThat(Bimodality.amongSimilar(cells)).isFalse();
        cells.add(cell(100, 122, 99, 101, 100));
        assertThat(Bimodality.amongSimilar(cells))
                .as("one alone may be an accident")
                .isFalse();
        cells.add(cell(122, 101, 99, 101, 100));
        assertThat(Bimodality.amongSimilar(cells)).isTrue();
    }

    /** Cells that scatter by a tenth are noisy, not two-humped. */
    @Test
    void noisyCellsHaveNoForkFarOut() {
        assertThat(Bimodality.amongSimilar(List.of(
                        cell(100, 122, 90, 111, 135), cell(80, 95, 120, 100, 110), cell(100, 130, 110, 85, 94))))
                .isFalse();
    }

    private static List<List<Double>> cell(double... forks) {
        return DoubleStream.of(forks).mapToObj(value -> List.of(value)).toList();
    }
}
