package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medians and deviations worked out by hand. */
class SteadyStateTest {
    private static final List<Double> STEADY = Collections.nCopies(20, 100.0);
    private static final List<Double> CHANGING = fork(103, 15, 100, 5);

    /** Around a step most of seven neighbours decide: of those of number 7 (from 0) four are high, of those of number 8 three. */
    @Test
    void isSteadyBehindAStep() {
        assertThat(SteadyState.valuesUntilSteady(array(fork(20, 8, 10, 8)))).isEqualTo(8);
        assertThat(SteadyState.valuesUntilSteady(array(fork(10, 16, 10, 0)))).isZero();
        assertThat(SteadyState.valuesUntilSteady(new double[] {7})).isZero();
        // Of three the last is the quarter; the medians of all three windows are 10.
        assertThat(SteadyState.valuesUntilSteady(new double[] {10, 20, 10})).isZero();
    }

    @Test
    void aStrayValueIsNoChange() {
        double[] values = array(fork(10, 16, 10, 0));
        values[10] = 30;
        assertThat(SteadyState.valuesUntilSteady(values)).isZero();
    }

    /** The windows at the ends hold four values each: 1, 1, 1, 9 and 9, 9, 1, 1. */
    @Test
    void theWindowsOfTheEndsAreCutNotShifted() {
        // Medians: 1 of {1 1 1 9}, 5 of six {1 1 1 9 9 9} from the third on, and so on to the end's 9.
        assertThat(SteadyState.valuesUntilSteady(new double[] {1, 1, 1, 9, 9, 9, 9, 9}))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"102, 0", "102.5, 8", "98, 0", "97.5, 8"})
    void twoPercentAreTolerated(double before, int until) {
        assertThat(SteadyState.valuesUntilSteady(array(fork(before, 8, 100, 8))))
                .isEqualTo(until);
    }

    /** The last quarter's median is 105, the median distance from it 10. */
    @ParameterizedTest
    @CsvSource({"134, 0", "136, 12"})
    void threeMedianDeviationsAreToleratedWhereTheyAreMore(double before, int until) {
        double[] values = array(fork(before, 12, 0, 4));
        System.arraycopy(new double[] {90, 100, 110, 120}, 0, values, 12, 4);
        assertThat(SteadyState.valuesUntilSteady(values)).isEqualTo(until);
    }

    @Test
    void tenValuesAreEnoughForAFork() {
        assertThat(SteadyState.of(Collections.nCopies(9, 100.0))).isEqualTo(SteadyState.Label.UNKNOWN);
        assertThat(SteadyState.of(Collections.nCopies(10, 100.0))).isEqualTo(SteadyState.Label.STEADY);
    }

    @ParameterizedTest
    @CsvSource({"102, STEADY", "102.5, NOT_STEADY", "98, STEADY", "97.5, NOT_STEADY"})
    void theThirdQuarterIsHeldAgainstTheLast(double third, SteadyState.Label label) {
        // Forty values: the first twenty do not matter, then ten and ten.
        List<Double> fork = Stream.of(fork(500, 20, third, 10), Collections.nCopies(10, 100.0))
                .flatMap(List::stream)
                .toList();
        assertThat(SteadyState.of(fork)).isEqualTo(label);
        // Twelve values: of the last ten, five and five.
        assertThat(SteadyState.of(Stream.of(fork(500, 2, third, 5), Collections.nCopies(5, 100.0))
                        .flatMap(List::stream)
                        .toList()))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, STEADY",
        "1, 3, STEADY",
        "2, 2, INCONSISTENT",
        "2, 8, INCONSISTENT",
        "2, 9, STEADY",
        "3, 2, NOT_STEADY",
        "4, 0, NOT_STEADY",
        "0, 0, UNKNOWN"
    })
    void aCellIsJudgedByHowManyOfItsForksChange(int changing, int steady, SteadyState.Label label) {
        List<List<Double>> forks = Stream.concat(
                        Collections.nCopies(changing, CHANGING).stream(), Collections.nCopies(steady, STEADY).stream())
                .toList();
        assertThat(SteadyState.ofAll(forks)).isEqualTo(label);
    }

    @Test
    void aForkThatDoesNotTellLeavesTheCellUnknown() {
        assertThat(SteadyState.ofAll(List.of(STEADY, List.of(1.0)))).isEqualTo(SteadyState.Label.UNKNOWN);
    }

    @Test
    void labelsAreForPeople() {
        assertThat(Arrays.stream(SteadyState.Label.values()).map(SteadyState.Label::label))
                .containsExactly("steady", "not steady", "inconsistent", "unknown");
    }

    private static List<Double> fork(double first, int times, double then, int thenTimes) {
        return Stream.concat(Collections.nCopies(times, first).stream(), Collections.nCopies(thenTimes, then).stream())
                .toList();
    }

    private static double[] array(List<Double> fork) {
        return fork.stream().flatMapToDouble(DoubleStream::of).toArray();
    }
}
