package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A machine that gets slower by a tenth from block to block, and a side that takes 5% longer in each. Expected: SciPy 1.17.1. */
class CellPairTest {
    private static final List<List<Double>> BASE = Planted.forks(100, 110, 121, 133.1, 146.41);
    private static final List<List<Double>> OTHER = Planted.forks(105.2, 115.4, 127.1, 139.6, 153.9);

    @Test
    void whatHitsBothSidesOfABlockIsNoScatterOfTheirRatio() {
        Comparison inBlocks = compared(CellPair.ofBlocks(numbered(BASE), numbered(OTHER)));

        assertThat(inBlocks.ratio()).isCloseTo(1.0502987706307567, within(1e-12));
        assertThat(inBlocks.low95()).isCloseTo(1.0486290763312194, within(1e-9));
        assertThat(inBlocks.high95()).isCloseTo(1.0519711235243734, within(1e-9));
        assertThat(inBlocks.degreesOfFreedom()).isEqualTo(4);
        assertThat(inBlocks.pValue()).isCloseTo(1.1144201126526732e-07, within(1e-15));
        assertThat(inBlocks.verdict()).isEqualTo(Verdict.SLOWER);
    }

    @Test
    void madeApartTheSameForksTellNothing() {
        Comparison apart = compared(new CellPair(CellEstimate.of(BASE), CellEstimate.of(OTHER)));

        assertThat(apart.low95()).isCloseTo(0.843241210110157, within(1e-9));
        assertThat(apart.high95()).isCloseTo(1.308199236899686, within(1e-9));
        assertThat(apart.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void twoBlocksAreTooFewForAVerdict() {
        Comparison row = compared(CellPair.ofBlocks(numbered(BASE.subList(0, 2)), numbered(OTHER)));

        assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row.qValue()).isNaN();
    }

    /** The fork that failed on one side takes its partner with it. */
    @Test
    void aForkWithoutAPartnerIsLeftOut() {
        Map<Integer, List<Double>> base = numbered(BASE);
        base.remove(3);
        Map<Integer, List<Double>> other = numbered(OTHER);
        other.remove(5);
        CellPair pair = CellPair.ofBlocks(base, other);

        assertThat(pair.base().forks()).isEqualTo(3);
        assertThat(pair.base().centre()).isCloseTo(Math.cbrt(100 * 110 * 133.1), within(1e-9));
        assertThat(pair.other().centre()).isCloseTo(Math.cbrt(105.2 * 115.4 * 139.6), within(1e-9));
        assertThat(Objects.requireNonNull(pair.ratio()).degreesOfFreedom()).isEqualTo(2);
    }

    private static Map<Integer, List<Double>> numbered(List<List<Double>> forks) {
        Map<Integer, List<Double>> byNumber = new LinkedHashMap<>();
        forks.forEach(fork -> byNumber.put(byNumber.size() + 1, fork));
        return byNumber;
    }

    private static Comparison compared(CellPair pair) {
        return Family.compare(List.of(pair), Comparison.DEFAULT_MARGIN).getFirst();
    }
}
