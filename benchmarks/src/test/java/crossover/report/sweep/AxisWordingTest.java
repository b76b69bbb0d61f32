package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.Interval;
import crossover.sweep.Axis;
import org.junit.jupiter.api.Test;

class AxisWordingTest {
    private static final Axis DEGREE = new Axis("degree");

    @Test
    void measuredPlacesAreExactAndOthersHaveThreeDigits() {
        assertThat(AxisWording.at(Axis.SIZE, 1 << 20)).isEqualTo("2²⁰ elements");
        assertThat(AxisWording.at(Axis.SIZE, 1_000_000)).isEqualTo("2¹⁹·⁹ elements");
        assertThat(AxisWording.at(DEGREE, 1024)).isEqualTo("degree 1,024");
        assertThat(AxisWording.at(DEGREE, 12.345)).isEqualTo("degree 12.3");
        assertThat(AxisWording.place(Axis.SIZE, 1 << 20)).isEqualTo("1,048,576 (2²⁰)");
        assertThat(AxisWording.place(DEGREE, 16)).isEqualTo("16");
        assertThat(AxisWording.by(DEGREE)).isEqualTo("by degree");
        assertThat(AxisWording.unit(Axis.SIZE)).isEqualTo("elements");
    }

    /** Else a truth just inside would lie outside of what is printed. */
    @Test
    void endsAreRoundedOutward() {
        Interval interval = new Interval(258, 262);
        assertThat(AxisWording.interval(Axis.SIZE, interval)).isEqualTo("[2⁸·⁰, 2⁸·¹]");
        assertThat(AxisWording.interval(DEGREE, new Interval(12.34, 56.71))).isEqualTo("[12.3, 56.8]");
        assertThat(AxisWording.between(Axis.SIZE, new Interval(256, 4096))).isEqualTo("between 2⁸ and 2¹²");
        assertThat(AxisWording.betweenPlaces(Axis.SIZE, new Interval(256, 4096)))
                .isEqualTo("between 2⁸ and 2¹² elements");
        assertThat(AxisWording.betweenPlaces(DEGREE, new Interval(1, 8))).isEqualTo("between degree 1 and 8");
    }
}
