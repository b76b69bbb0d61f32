package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against {@code scipy.stats.t} of SciPy 1.17.1. */
class StudentTTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.706204736174694",
        "2, 0.95, 4.302652729749462",
        "2, 0.90, 2.9199855803537242",
        "4.5, 0.95, 2.6589123472044034",
        "7, 0.90, 1.8945786050900062",
        "999.5, 0.95, 1.9623402703838457"
    })
    void quantilesAreThoseOfSciPy(double degreesOfFreedom, double level, double expected) {
        assertThat(StudentT.twoSided(degreesOfFreedom, level)).isCloseTo(expected, Fixtures.TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"2, 12.706204736174694", "3, 4.302652729749462", "31, 2.0422724563012378"})
    void forksHaveOneDegreeOfFreedomLess(int forks, double expected) {
        assertThat(StudentT.ofForks(forks)).isCloseTo(expected, Fixtures.TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1",
        "1, 1, 0.5",
        "2.5, 4, 0.06676654481198814",
        "-2.5, 4, 0.06676654481198814",
        "12, 7.25, 4.8139194529047434e-06"
    })
    void pValuesAreThoseOfSciPy(double statistic, double degreesOfFreedom, double expected) {
        assertThat(StudentT.pValue(statistic, degreesOfFreedom)).isCloseTo(expected, Fixtures.TOLERANCE);
    }

    /**
     * The expansion's error is its next term, which for the levels used is at most 1.59 over the fourth power of the degrees of
     * freedom (Abramowitz and Stegun 26.7.5): wrong in any of its terms it would be further off.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 0.90, 1.8124611228116756",
        "10, 0.95, 2.228138851986274",
        "30, 0.90, 1.697260886593957",
        "30, 0.95, 2.0422724563012378",
        "100, 0.95, 1.9839715185235518",
        "1000, 0.90, 1.6463788172854643"
    })
    void theExpansionIsOffByNoMoreThanItsNextTerm(double degreesOfFreedom, double level, double expected) {
        assertThat(StudentT.roughlyTwoSided(degreesOfFreedom, level))
                .isCloseTo(expected, within(1.7 / Math.pow(degreesOfFreedom, 4) + 1e-12));
    }

    @ParameterizedTest
    @CsvSource({"4, 0.90, 2.1318467863266495", "4, 0.95, 2.7764451051977934"})
    void theExpansionIsWithinOnePercentFromFourDegreesOn(double degreesOfFreedom, double level, double expected) {
        assertThat(StudentT.roughlyTwoSided(degreesOfFreedom, level)).isCloseTo(expected, within(0.01 * expected));
    }
}
