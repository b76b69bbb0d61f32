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
}
