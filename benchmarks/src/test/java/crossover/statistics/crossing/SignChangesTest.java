package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.CellEstimate;
import crossover.statistics.Planted;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignChangesTest {
    @Test
    void namesTheSizesThatAreWonAndLostAgain() {
        assertThat(SignChanges.remark(List.of(point(1, 1, 2), point(2, 2, 1), point(4, 3, 1), point(8, 1, 2))))
                .isEqualTo("the device also wins at 2, 4, but not at all larger sizes");
        assertThat(SignChanges.remark(List.of(point(1, 2, 1), point(2, 1, 2), point(4, 2, 1))))
                .isEqualTo("the device also wins at 1, but not at all larger sizes");
    }

    @Test
    void saysNothingOfOneStretchAtTheEnd() {
        assertThat(SignChanges.remark(List.of(point(1, 1, 2), point(2, 2, 1), point(4, 2, 1))))
                .isNull();
        assertThat(SignChanges.remark(List.of(point(1, 2, 1), point(2, 2, 1)))).isNull();
        assertThat(SignChanges.remark(List.of(point(1, 1, 2), point(2, 1, 2)))).isNull();
    }

    @Test
    void aTieIsNoWin() {
        assertThat(SignChanges.remark(List.of(point(1, 3, 3), point(2, 1, 2)))).isNull();
        assertThat(SignChanges.remark(List.of(point(1, 2, 1), point(2, 3, 3))))
                .isEqualTo("the device also wins at 1, but not at all larger sizes");
    }

    @Test
    void aGainIsAnyWhereNoForksTellTheScatter() {
        assertThat(SignChanges.gainsAtTheEnd(List.of(point(1, 9, 1), point(2, 1, 4), point(4, 1, 2))))
                .isTrue();
        assertThat(SignChanges.gainsAtTheEnd(List.of(point(2, 1, 4), point(4, 1, 4))))
                .as("the same times: no gain")
                .isFalse();
        assertThat(SignChanges.gainsAtTheEnd(List.of(point(2, 1, 2), point(4, 1, 4))))
                .isFalse();
    }

    /** Each time has a standard error of 0.01: the gain's is twice that, of four times as many degrees of freedom as one has. */
    @Test
    void aGainIsMoreThanItsIntervalAllowsForNone() {
        // Student's t at 97.5%: 2.120 with 16 degrees of freedom, 2.776 with 4.
        assertThat(SignChanges.gainsAtTheEnd(List.of(scattered(5, 1, 0), scattered(5, 2, 0.0423))))
                .isFalse();
        assertThat(SignChanges.gainsAtTheEnd(List.of(scattered(5, 1, 0), scattered(5, 2, 0.0425))))
                .isTrue();
        assertThat(SignChanges.gainsAtTheEnd(List.of(scattered(2, 1, 0), scattered(2, 2, 0.0555))))
                .isFalse();
        assertThat(SignChanges.gainsAtTheEnd(List.of(scattered(2, 1, 0), scattered(2, 2, 0.0556))))
                .isTrue();
    }

    private static SizePoint scattered(int forks, long size, double logSpeedUp) {
        return Planted.point(
                size, new CellEstimate(forks, 3 + logSpeedUp, 0.01, null), new CellEstimate(forks, 3, 0.01, null));
    }

    private static SizePoint point(long size, double cpu, double device) {
        return Planted.point(size, Planted.cell(cpu), Planted.cell(device));
    }
}
