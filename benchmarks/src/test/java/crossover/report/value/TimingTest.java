package crossover.report.value;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Metric;
import crossover.statistics.CellEstimate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void anIntervalIsPrintedOnlyWhereItSaysSomething() {
        assertThat(text(100, 110)).isEqualTo("105 ns [57.2 ns, 192 ns]");
        // Student's t is 12.7 for two forks: from 1.44 times on the interval is wider than ×/÷10.
        assertThat(text(100, 143)).startsWith("120 ns [12.3 ns, ");
        assertThat(text(100, 144)).isEqualTo("120 ns (two forks differ 1.44 times)");
        assertThat(text(100, 190)).isEqualTo("138 ns (two forks differ 1.90 times)");
        assertThat(text(100)).isEqualTo("100 ns (one fork)");
    }

    /** Two of them differ by the square root of two standard deviations, in the root mean square: here by log 10 each. */
    @Test
    void ofMoreThanTwoForksTwoDifferAsTheyTypicallyDo() {
        assertThat(text(1000, 1000 * Math.pow(10, Math.sqrt(0.5)), 1000 * Math.pow(10, -Math.sqrt(0.5))))
                .isEqualTo("1.00 µs (two forks differ 10.0 times)");
    }

    @Test
    void whereThereIsNoRoomTheIntervalIsAPercentageRoundedOutward() {
        assertThat(Timing.brief(estimate(0.03), "us/op")).isEqualTo("12.3 µs ±3%");
        assertThat(Timing.brief(estimate(0.0301), "us/op")).isEqualTo("12.3 µs ±4%");
        assertThat(Timing.brief(estimate(0.0042), "us/op")).isEqualTo("12.3 µs ±0.5%");
        assertThat(Timing.brief(estimate(0.3), "us/op")).isEqualTo("12.3 µs [9.13 µs, 16.6 µs]");
        assertThat(Timing.brief(estimate(0.03), "ops/us")).isEqualTo("81.2 ns ±3%");
        assertThat(Timing.brief(CellEstimate.of(List.of(List.of(100.0), List.of(190.0))), "ns/op"))
                .isEqualTo("138 ns (two forks differ 1.90 times)");
        assertThat(Timing.brief(CellEstimate.of(List.of(List.of(100.0))), "B/op"))
                .isEqualTo("100 B/op (one fork)");
    }

    /** Student's t is 2.262 for ten forks. */
    private static CellEstimate estimate(double halfWidth) {
        return new CellEstimate(10, Math.log(12.32), halfWidth / 2.2622, null);
    }

    @Test
    void anAmountIsPrintedLikeATime() {
        assertThat(Amount.of("B", List.of(100.0, 190.0)).text()).isEqualTo("138 B (two forks differ 1.90 times)");
        assertThat(Amount.of("B", List.of(100.0, 110.0)).text()).isEqualTo("105 B [57.2 B, 192 B]");
        assertThat(Amount.of("B", List.of(100.0, 0.0)).text()).isEqualTo("50 B");
    }

    @Test
    void aRatioIsPrintedLikeATime() {
        assertThat(toTheLeast(List.of(100.0, 101.0), List.of(200.0, 202.0))).isEqualTo("≈2.00× [1.94, 2.06]");
        assertThat(toTheLeast(List.of(100.0, 100.0), List.of(200.0, 380.0)))
                .isEqualTo("≈2.76× (two forks differ 1.90 times)");
        assertThat(toTheLeast(List.of(100.0), List.of(200.0))).isEqualTo("≈2.00× (one fork)");
    }

    private static String toTheLeast(List<Double> least, List<Double> other) {
        return Ranking.of(
                        List.of(least, other),
                        forks -> CellEstimate.of(forks.stream().map(List::of).toList()))
                .getLast()
                .ratio();
    }

    private static String text(double... forks) {
        List<List<Double>> raw =
                java.util.Arrays.stream(forks).mapToObj(List::of).toList();
        return Objects.requireNonNull(Timing.of(new Metric("ns/op", 1, 1, raw))).text();
    }
}
