package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    /** By hand: angles 60°, 60° and 90°, mean 70°, and t of two degrees of freedom 4.3027 times 17.3205°/√3 is 43.027°. */
    @Test
    void hasItsOwnScale() {
        List<Double> forks = List.of(0.75, 0.75, 1.0);

        assertThat(Share.centre(forks)).isCloseTo(0.883022, within(1e-6));
        assertThat(Share.interval(forks).low()).isCloseTo(0.205733, within(1e-6));
        assertThat(Share.interval(forks).high()).isEqualTo(1);
    }

    /** On the scale of logarithms, as times have it, the same forks reach to 1.25. */
    @Test
    void neverPassesItsEnds() {
        assertThat(Share.interval(List.of(0.0, 0.0)).low()).isZero();
        assertThat(Share.interval(List.of(0.0, 0.1)).low()).isZero();
        assertThat(Share.interval(List.of(0.9, 1.0)).high()).isEqualTo(1);
        assertThat(Share.interval(List.of(0.5, 0.5)).low()).isCloseTo(0.5, within(1e-12));
    }
}
