package crossover.statistics;

import static crossover.statistics.StoppingRule.Decision.CONTINUE;
import static crossover.statistics.StoppingRule.Decision.FORKS;
import static crossover.statistics.StoppingRule.Decision.FUTILITY;
import static crossover.statistics.StoppingRule.Decision.PRECISION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppingRuleTest {
    private static final StoppingRule RULE = new StoppingRule(5, 20, 0.03);

    @Test
    void stopsWhenTheIntervalIsNarrowAndThereAreForksEnough() {
        assertThat(RULE.decide(Planted.cell(100, 100.1, 100.2, 100.3), 4)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(Planted.cell(100, 100.1, 100.2, 100.3, 100.4), 5))
                .isEqualTo(PRECISION);
        assertThat(RULE.decide(Planted.cell(100, 110, 120, 90, 80), 5)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(estimate(20, 0.031), 20)).isEqualTo(FORKS);
    }

    /** The interval must be narrower by a tenth of the target for each fork below nine. */
    @ParameterizedTest
    @CsvSource({
        "5, 0.0179, PRECISION",
        "5, 0.0181, CONTINUE",
        "6, 0.0209, PRECISION",
        "6, 0.0211, CONTINUE",
        "8, 0.0269, PRECISION",
        "8, 0.0271, CONTINUE",
        "9, 0.0299, PRECISION",
        "9, 0.0301, CONTINUE",
        "15, 0.0299, PRECISION"
    })
    void anIntervalOfFewForksMustBeNarrower(int forks, double halfWidth, StoppingRule.Decision decision) {
        assertThat(RULE.decide(estimate(forks, halfWidth), forks)).isEqualTo(decision);
    }

    @Test
    void anIntervalAsWideAsAskedForIsNarrowEnough() {
        CellEstimate estimate = estimate(9, 0.03);
        StoppingRule rule = new StoppingRule(2, 20, estimate.relativeHalfWidth());
        assertThat(rule.decide(estimate, 9)).isEqualTo(PRECISION);
        assertThat(rule.shortfall(estimate)).isEmpty();
    }

    @Test
    void forksThatWereLostCountAsRunButNotAsEvidence() {
        assertThat(RULE.decide(CellEstimate.of(Planted.forks()), 19)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(CellEstimate.of(Planted.forks()), 20)).isEqualTo(FORKS);
        assertThat(RULE.decide(Planted.cell(100), 19)).isEqualTo(CONTINUE);
        assertThat(new StoppingRule(1, 3, 0.5).decide(Planted.cell(100), 1)).isEqualTo(CONTINUE);
    }

    /** With twenty forks t · s / √20 is 0.03 where s is 0.0641 (t 2.093). */
    @Test
    void givesUpHalfWayWhereAllForksAllowedWouldNotDo() {
        assertThat(RULE.decide(scattered(10, 0.0642), 10)).isEqualTo(FUTILITY);
        assertThat(RULE.decide(scattered(10, 0.0640), 10)).isEqualTo(CONTINUE);
        assertThat(RULE.decide(scattered(9, 1), 9)).as("too early to tell").isEqualTo(CONTINUE);
        assertThat(RULE.decide(scattered(15, 0.0642), 15)).isEqualTo(FUTILITY);
        assertThat(RULE.decide(scattered(9, 0.0626), 10))
                .as("one fork was lost, nineteen are left: t 2.101")
                .isEqualTo(FUTILITY);
        assertThat(RULE.decide(scattered(2, 1), 10)).as("two forks tell").isEqualTo(FUTILITY);
    }

    @Test
    void aNumberOfForksThatIsFixedIsRun() {
        StoppingRule fixed = new StoppingRule(12, 12, 0.03);
        assertThat(fixed.decide(scattered(11, 1), 11)).isEqualTo(CONTINUE);
        assertThat(fixed.decide(scattered(12, 1), 12)).isEqualTo(FORKS);
        assertThat(fixed.shortfall(scattered(12, 1))).isEmpty();
    }

    /** s = 0.1: t · s / √k is 0.03004 at 45 forks and 0.0297 at 46. */
    @Test
    void saysWhatAWideIntervalWouldHaveNeeded() {
        assertThat(RULE.shortfall(scattered(10, 0.1)))
                .contains(
                        "wider than the precision asked for: at its scatter that takes about 46 forks (-f sets how many)");
        assertThat(RULE.shortfall(scattered(10, 1)))
                .contains(
                        "wider than the precision asked for: at its scatter that takes more than 1000 forks (-f sets how many)");
        assertThat(RULE.shortfall(scattered(2, 0.1)))
                .as("two forks tell")
                .contains(
                        "wider than the precision asked for: at its scatter that takes about 46 forks (-f sets how many)");
        assertThat(RULE.shortfall(estimate(10, 0.0299))).isEmpty();
        assertThat(RULE.shortfall(Planted.cell(100))).isEmpty();
    }

    @Test
    void projectsTheForksThatTheScatterAsksFor() {
        // s = 0.04: t · s / √k is 0.0307 at nine forks (t 2.306) and 0.0286 at ten (t 2.262).
        CellEstimate scattered = scattered(4, 0.04);
        assertThat(RULE.expectedForks(scattered, 4, 7)).isEqualTo(10);
        assertThat(RULE.expectedForks(scattered, 6, 7)).as("two forks failed").isEqualTo(12);
        assertThat(RULE.expectedForks(scattered(4, 2e-6), 4, 7)).isEqualTo(5);
        assertThat(RULE.expectedForks(scattered(4, 2), 4, 7)).as("given up").isEqualTo(10);
        assertThat(RULE.expectedForks(scattered(10, 0.06), 10, 7)).isEqualTo(18);
        assertThat(RULE.expectedForks(scattered(2, 0.04), 2, 7))
                .as("two forks tell")
                .isEqualTo(10);
        assertThat(RULE.expectedForks(scattered(8, 2e-6), 8, 7))
                .as("it has more than it needs, and has not ended")
                .isEqualTo(9);
        // t · s / √k is 0.0304 at nineteen forks (t 2.101) and 0.0295 at twenty (t 2.093).
        assertThat(RULE.expectedForks(scattered(10, 0.063), 10, 7))
                .as("all that are allowed")
                .isEqualTo(20);
        assertThat(RULE.expectedForks(CellEstimate.of(Planted.forks(100)), 1, 7))
                .as("one fork tells nothing: what is typical")
                .isEqualTo(7);
        assertThat(new StoppingRule(3, 3, 0.03).expectedForks(scattered, 2, 7)).isEqualTo(3);
    }

    /** Powers of two, so that 1/16 over √16 is 1/64 to the last bit. */
    @Test
    void theForksExpectedAreTheFewestThatReach() {
        StoppingRule rule = new StoppingRule(5, 20, StudentT.ofForks(16) / 64);
        assertThat(rule.expectedForks(new CellEstimate(4, 0, 1.0 / 32, null), 4, 7))
                .isEqualTo(16);
    }

    private static CellEstimate estimate(int forks, double halfWidth) {
        return new CellEstimate(forks, 0, halfWidth / StudentT.twoSided(forks - 1.0, 0.95), null);
    }

    private static CellEstimate scattered(int forks, double deviation) {
        return new CellEstimate(forks, 0, deviation / Math.sqrt(forks), null);
    }
}
