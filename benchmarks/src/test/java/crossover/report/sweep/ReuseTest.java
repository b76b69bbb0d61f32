package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.Interval;
import crossover.statistics.crossing.BreakEven;
import org.junit.jupiter.api.Test;

class ReuseTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void breakEvenReuseIsACountWithItsIntervalOrNever() {
        assertThat(Reuse.text(new BreakEven(1, new Interval(1, 3), null))).isEqualTo("1 compute [1, 3]");
        assertThat(Reuse.text(new BreakEven(12, null, null))).isEqualTo("12 computes (one fork)");
        assertThat(Reuse.text(new BreakEven(NEVER, new Interval(8, NEVER), "no faster")))
                .isEqualTo("never [8, never]: no faster");
        assertThat(Reuse.text(new BreakEven(NEVER, new Interval(NEVER, NEVER), "no faster")))
                .isEqualTo("never, at both ends of the 95% interval: no faster");
    }
}
