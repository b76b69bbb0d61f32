package crossover.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void anIntervalIsPrintedOnlyWhereItSaysSomething() {
        assertThat(Wording.interval(0.9, 1.1, "wide")).isEqualTo("[0.900, 1.100]");
        assertThat(Wording.interval(0.1, 10.1, "wide")).isEqualTo("wide");
        assertThat(Wording.interval(Double.NaN, Double.NaN, "wide")).isEmpty();
    }
}
