package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {
    private static final double MARGIN = Comparison.DEFAULT_MARGIN;

    /** Slower with p = 0.00057269 (SciPy). */
    private static final CellPair SLOWER =
            new CellPair(Planted.cell(100, 101, 102, 99, 98), Planted.cell(106, 107.5, 109, 105, 104));

    private static final CellPair EQUAL = new CellPair(Planted.cell(100, 101, 99), Planted.cell(100, 101, 99));

    /**
     * Among m rows of which the others have p = 1 the first one's q is m times its p, and it survives from p = 0.02/m on: by SciPy's
     * Welch test with the same centres and scatter, p is 0.000127 at six forks, 0.0000287 at seven, 0.00000658 at eight.
     */
    @ParameterizedTest
    @CsvSource({"50, 6", "400, 7", "1000, 8"})
    void aSuspectRowSaysHowManyForksWouldOutweighTheOthers(int rows, int forks) {
        Comparison row = amongEqual(rows);
        assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row.qValue()).isCloseTo(rows * 0.0005726899443031804, Fixtures.TOLERANCE);
        assertThat(row.suspect()).isTrue();
        assertThat(row.forksNeeded()).isEqualTo(forks);
        assertThat(row.reason())
                .isEqualTo("suspect: significant alone, not among all rows compared; about " + forks
                        + " forks a side would decide");
    }

    @Test
    void aRowWhoseQValueIsSmallEnoughKeepsItsVerdict() {
        Comparison row = amongEqual(20);
        assertThat(row.qValue()).isCloseTo(20 * 0.0005726899443031804, Fixtures.TOLERANCE);
        assertThat(row.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(row.reason()).isNull();
        assertThat(row.forksNeeded()).isZero();
    }

    /** What the interval's half-width falls below, by SciPy's t: 0.0290 at ten forks (95%), 0.0148 at 24 (90%). */
    @Test
    void anInconclusiveRowSaysHowManyForksWouldDecide() {
        Comparison apart = Comparison.of(Planted.cell(100, 103, 97), Planted.cell(105, 108, 102), MARGIN);
        assertThat(apart.forksNeeded()).isEqualTo(10);
        assertThat(apart.reason()).isEqualTo("about 10 forks a side would decide");
        assertThat(apart.suspect()).isFalse();
        assertThat(Comparison.of(Planted.cell(100, 103, 97), Planted.cell(100.5, 103.5, 97.5), MARGIN)
                        .forksNeeded())
                .isEqualTo(24);
    }

    /** 2.02% apart on the log scale, where the margin is 1.98%: by SciPy not even a thousand forks tell these apart. */
    @Test
    void aDifferenceAsGoodAsTheMarginIsNotDecidedByForks() {
        Comparison row = Comparison.of(Planted.cell(100, 103, 97), Planted.cell(98, 101, 95), MARGIN);
        assertThat(row.forksNeeded()).isZero();
        assertThat(row.reason()).isEqualTo("more than 1000 forks a side would be needed");
    }

    @Test
    void theForksThatSufficeAreTheFewest() {
        double atTwelve = StandardError.welch(
                        SLOWER.base().ofForks(12), SLOWER.other().ofForks(12))
                .pValue(SLOWER.other().logMean() - SLOWER.base().logMean());
        assertThat(ForksNeeded.toSurvive(SLOWER, atTwelve)).isEqualTo(12);
        assertThat(ForksNeeded.toSurvive(SLOWER, 0.999 * atTwelve)).isEqualTo(13);
    }

    /** Ends that lie on a limit are not beyond it. */
    @ParameterizedTest
    @CsvSource({
        "1.02, 1.5, 1.05, 1.4, INCONCLUSIVE",
        "1.021, 1.5, 1.05, 1.4, SLOWER",
        "0.5, 0.98039215686274506, 0.6, 0.9, INCONCLUSIVE",
        "0.5, 0.98, 0.6, 0.9, FASTER",
        "0.9, 1.1, 0.98039215686274506, 1.01, INCONCLUSIVE",
        "0.9, 1.1, 0.99, 1.02, INCONCLUSIVE",
        "0.9, 1.1, 0.981, 1.019, SAME"
    })
    void verdictsFollowFromTheIntervals(double low95, double high95, double low90, double high90, Verdict verdict) {
        Comparison row = new Comparison(
                1, low95, high95, low90, high90, 4, 1.1, 0.5, Double.NaN, Verdict.INCONCLUSIVE, false, 0, null);
        assertThat(row.verdictBeforeCorrection(MARGIN)).isEqualTo(verdict);
    }

    private static Comparison amongEqual(int rows) {
        List<CellPair> pairs = Stream.concat(Stream.of(SLOWER), Collections.nCopies(rows - 1, EQUAL).stream())
                .toList();
        return Family.compare(pairs, MARGIN).getFirst();
    }
}
