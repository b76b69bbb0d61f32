package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.CellEstimate;
import crossover.statistics.Planted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of times with a standard error of 0.01 from five forks each: differences have 8 degrees of freedom. */
class SizePointTest {
    private static final double ERROR = 0.01 * Math.sqrt(2);

    @Test
    void theCpuIsItsBest() {
        SizePoint point = point(0.3, 0.1, 0.2);
        assertThat(point.cpu()).isEqualTo(point.opponents().get(1));
        assertThat(point.logSpeedUp()).isEqualTo(0.1);
    }

    /** 97.5% of Student's t lie below 2.306, whatever the number of opponents. */
    @Test
    void winningTakesEveryOpponentByItself() {
        assertThat(point(2.32 * ERROR).isWon()).isTrue();
        assertThat(point(2.32 * ERROR, 2.32 * ERROR, 2.32 * ERROR).isWon()).isTrue();
        assertThat(point(2.32 * ERROR, 2.29 * ERROR).isWon()).isFalse();
    }

    /** 98.75% lie below 2.752, 99.17% below 3.016. */
    @Test
    void losingToTheBestOfSeveralTakesMoreThanToTheOnlyOne() {
        assertThat(point(-2.29 * ERROR).isLost()).isFalse();
        assertThat(point(-2.32 * ERROR).isLost()).isTrue();
        assertThat(point(-2.74 * ERROR, -2.7 * ERROR).isLost()).isFalse();
        assertThat(point(-2.77 * ERROR, -2.7 * ERROR).isLost()).isTrue();
        assertThat(point(-3.01 * ERROR, -2.7 * ERROR, -2.7 * ERROR).isLost()).isFalse();
        assertThat(point(-3.03 * ERROR, -2.7 * ERROR, -2.7 * ERROR).isLost()).isTrue();
        assertThat(point(-3.03 * ERROR, -2.7 * ERROR, -2.7 * ERROR).candidates())
                .hasSize(3);
    }

    /** The best one scatters more: its interval is the one that is printed. */
    @Test
    void losingTakesTheIntervalOfTheBestToo() {
        CellEstimate device = new CellEstimate(5, 0, 0.01, null);
        CellEstimate steady = new CellEstimate(5, -0.05, 0.01, null);
        assertThat(new SizePoint(100, 100, List.of(new CellEstimate(5, -0.06, 0.03, null), steady), device).isLost())
                .isFalse();
        assertThat(new SizePoint(100, 100, List.of(new CellEstimate(5, -0.09, 0.03, null), steady), device).isLost())
                .isTrue();
    }

    @Test
    void whatIsClearlySlowerThanTheBestCannotBeTheBest() {
        SizePoint point = point(-2.32 * ERROR, 1, 1);
        assertThat(point.candidates()).containsExactly(point.cpu());
        assertThat(point.isLost()).isTrue();
    }

    @Test
    void withOneForkItIsAsMeasured() {
        assertThat(Planted.point(100, Planted.cell(1), Planted.cell(1.001)).isLost())
                .isTrue();
        assertThat(Planted.point(100, Planted.cell(1), Planted.cell(1.001)).isWon())
                .isFalse();
        assertThat(Planted.point(100, Planted.cell(1), Planted.cell(0.999)).isWon())
                .isTrue();
        SizePoint tie = Planted.point(100, Planted.cell(1), Planted.cell(1));
        assertThat(tie.isWon() || tie.isLost()).isFalse();
    }

    private static SizePoint point(double... logSpeedUps) {
        List<CellEstimate> opponents = Arrays.stream(logSpeedUps)
                .mapToObj(logSpeedUp -> new CellEstimate(5, logSpeedUp, 0.01, null))
                .toList();
        return new SizePoint(100, 100, opponents, new CellEstimate(5, 0, 0.01, null));
    }
}
