package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmingTest {

    @Test
    void measuresHowFarAForkFalls() {
        assertThat(Warming.fall(List.of(200.0, 150.0, 100.0))).isCloseTo(0.5, within(1e-12));
        assertThat(Warming.fall(List.of(100.0, 99.0, 98.0)))
                .as("less than a tenth")
                .isZero();
        assertThat(Warming.fall(List.of(100.0, 120.0, 80.0))).as("up and down").isZero();
        assertThat(Warming.fall(List.of(100.0, 50.0))).as("two").isZero();
        // Thirds of seven: two, three and two; a single slow one is no fall.
        assertThat(Warming.fall(List.of(130.0, 120.0, 110.0, 300.0, 111.0, 101.0, 99.0)))
                .isCloseTo(1 - 100.0 / 125, within(1e-12));
    }

    @Test
    void speaksOfACellWhereMostForksFall() {
        List<Double> falling = List.of(200.0, 150.0, 100.0);
        List<Double> level = List.of(100.0, 100.0, 100.0);

        assertThat(Warming.fallOfAll(List.of(falling, falling, level))).isCloseTo(0.5, within(1e-12));
        assertThat(Warming.fallOfAll(List.of(falling, level))).isZero();
        assertThat(Warming.fallOfAll(List.of())).isZero();
    }
}
