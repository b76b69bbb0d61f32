package crossover.statistics;

import static crossover.statistics.StoppingRule.Decision.CONTINUE;
import static crossover.statistics.StoppingRule.Decision.FORKS;
import static crossover.statistics.StoppingRule.Decision.PRECISION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppingRuleTest {
    private static final StoppingRule RULE = new StoppingRule(5, 8, 0.03);

    @Test
    void stopsWhenTheIntervalIsNarrowAndThereAreForksEnough() {
        assertThat(RULE.decide(Planted.cell(100, 100.1, 100.2, 100.3), 4)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(Planted.cell(100, 100.1, 100.2, 100.3, 100.4), 5))
                .isEqualTo(PRECISION);
        assertThat(RULE.decide(Planted.cell(100, 110, 120, 90, 80), 5)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(Planted.cell(100, 110, 120, 90, 80, 100, 100, 100), 8))
                .isEqualTo(FORKS);
    }

    @Test
    void forksThatWereLostCountAsRunButNotAsEvidence() {
        assertThat(RULE.decide(CellEstimate.of(Planted.forks()), 7)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(CellEstimate.of(Planted.forks()), 8)).isEqualTo(FORKS);
        assertThat(new StoppingRule(1, 3, 0.5).decide(Planted.cell(100), 1)).isEqualTo(CONTINUE);
    }

    @Test
    void projectsTheForksThatTheScatterAsksFor() {
        StoppingRule rule = new StoppingRule(5, 20, 0.03);
        // s = 0.04: t · s / √k is 0.0307 at nine forks (t 2.306) and 0.0286 at ten (t 2.262).
        CellEstimate scattered = new CellEstimate(4, 0, 0.04 / Math.sqrt(4), null);
        assertThat(rule.expectedForks(scattered, 4, 7)).isEqualTo(10);
        assertThat(rule.expectedForks(scattered, 6, 7)).as("two forks failed").isEqualTo(12);
        assertThat(rule.expectedForks(new CellEstimate(4, 0, 1e-6, null), 4, 7)).isEqualTo(5);
        assertThat(rule.expectedForks(new CellEstimate(4, 0, 1, null), 4, 7)).isEqualTo(20);
        assertThat(rule.expectedForks(CellEstimate.of(Planted.forks(100)), 1, 7))
                .as("one fork tells nothing: what is typical")
                .isEqualTo(7);
        assertThat(new StoppingRule(3, 3, 0.03).expectedForks(scattered, 2, 7)).isEqualTo(3);
    }
}
