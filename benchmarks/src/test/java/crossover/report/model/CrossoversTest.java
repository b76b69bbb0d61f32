package crossover.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.BreakEven;
import crossover.statistics.Interval;
import org.junit.jupiter.api.Test;

class CrossoversTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void breakEvenReuseIsACountWithItsIntervalOrNever() {
        assertThat(Crossovers.text(new BreakEven(1, new Interval(1, 3), null))).isEqualTo("1 compute [1, 3]");
        assertThat(Crossovers.text(new BreakEven(12, null, null))).isEqualTo("12 computes (one fork)");
        assertThat(Crossovers.text(new BreakEven(NEVER, new Interval(8, NEVER), "no faster")))
                .isEqualTo("never [8, never]: no faster");
        assertThat(Crossovers.text(new BreakEven(NEVER, new Interval(NEVER, NEVER), "no faster")))
                .isEqualTo("never, at both ends of the 95% interval: no faster");
    }
}
