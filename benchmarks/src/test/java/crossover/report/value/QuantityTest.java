package crossover.report.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void threeDigitsAndTheUnitThatKeepsThemShort() {
        assertThat(Quantity.time(0.5)).isEqualTo("0.5 ns");
        assertThat(Quantity.time(999.4)).isEqualTo("999 ns");
        assertThat(Quantity.time(999.6)).isEqualTo("1.00 µs");
        assertThat(Quantity.time(1234)).isEqualTo("1.23 µs");
        assertThat(Quantity.time(12_345_678)).isEqualTo("12.3 ms");
        assertThat(Quantity.time(7.2e12)).isEqualTo("7200 s");
        assertThat(Quantity.rate(1.5e9)).isEqualTo("1.5 G");
        assertThat(Quantity.bytes(48 << 10)).isEqualTo("48 KiB");
    }

    @Test
    void ratiosAndSizes() {
        assertThat(Quantity.ratio(3.214)).isEqualTo("3.21×");
        assertThat(Quantity.ratio(0.008734)).isEqualTo("0.0087×");
        assertThat(Quantity.power(1 << 20)).isEqualTo("2²⁰");
        assertThat(Quantity.power(53_300)).isEqualTo("2¹⁵·⁷");
        assertThat(Quantity.power(258, RoundingMode.FLOOR)).isEqualTo("2⁸·⁰");
        assertThat(Quantity.power(258, RoundingMode.CEILING)).isEqualTo("2⁸·¹");
        assertThat(Quantity.power(256, RoundingMode.CEILING)).isEqualTo("2⁸");
        assertThat(Quantity.digits(12.34, RoundingMode.FLOOR)).isEqualTo("12.3");
        assertThat(Quantity.digits(12.34, RoundingMode.CEILING)).isEqualTo("12.4");
        assertThat(Quantity.elements(65_536)).isEqualTo("65,536 (2¹⁶)");
        assertThat(Quantity.elements(100)).isEqualTo("100");
        assertThat(Quantity.superscript(2, 10)).isEqualTo("2¹⁰");
        assertThat(Quantity.digits(Double.NaN)).isEqualTo("—");
    }
}
