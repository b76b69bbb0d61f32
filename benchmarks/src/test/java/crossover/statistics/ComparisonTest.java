package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComparisonTest {
    private static final double MARGIN = Comparison.DEFAULT_MARGIN;

    @Test
    void holdsToTheExpectedValues() {
        JsonNode pairs = Fixtures.read("pairs.json").get("pairs");
        assertThat(pairs.size()).isEqualTo(9);
        for (JsonNode pair : pairs) {
            MetricUnit unit = MetricUnit.of(pair.get("unit").asString());
            Comparison row = Comparison.of(
                    unit.timePerOperation(CellEstimate.of(Fixtures.forks(pair.get("base")))),
                    unit.timePerOperation(CellEstimate.of(Fixtures.forks(pair.get("other")))),
                    pair.get("margin").asDouble());
            JsonNode expected = pair.get("expected");
            assertThat(row.ratio()).isCloseTo(expected.get("ratio").asDouble(), Fixtures.TOLERANCE);
            if (expected.has("verdict")) {
                assertThat(row.verdict().name())
                        .isEqualTo(expected.get("verdict").asString());
                assertThat(row.reason()).isEqualTo(expected.get("reason").asString());
                continue;
            }
            assertThat(row.low95()).isCloseTo(expected.get("low95").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.high95()).isCloseTo(expected.get("high95").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.low90()).isCloseTo(expected.get("low90").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.high90()).isCloseTo(expected.get("high90").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.degreesOfFreedom())
                    .isCloseTo(expected.get("degreesOfFreedom").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.pValue()).isCloseTo(expected.get("pValue").asDouble(), Fixtures.TOLERANCE);
            assertThat(row.verdictBeforeCorrection(MARGIN).name())
                    .isEqualTo(expected.get("verdictBeforeCorrection").asString());
        }
    }

    @Test
    void adjustsAsExpected() {
        JsonNode expected = Fixtures.read("benjamini-hochberg.json");
        double[] qValues = BenjaminiHochberg.qValues(doubles(expected.get("pValues")));
        double[] wanted = doubles(expected.get("qValues"));
        assertThat(qValues).hasSize(28);
        for (int index = 0; index < wanted.length; index++) {
            assertThat(qValues[index]).isCloseTo(wanted[index], Fixtures.TOLERANCE);
        }
        assertThat(BenjaminiHochberg.qValues()).isEmpty();
    }

    @Test
    void fewerThanThreeForksNeverDecide() {
        Comparison one = Comparison.of(Planted.cell(100), Planted.cell(200), MARGIN);
        assertThat(one.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(one.ratio()).isCloseTo(2, within(1e-12));
        assertThat(one.low95()).isNaN();
        assertThat(one.pValue()).isNaN();
        Comparison two = Comparison.of(Planted.cell(100, 100.1), Planted.cell(200, 200.1, 200.2), MARGIN);
        assertThat(two.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(two.low95()).isBetween(1.98, 2.0);
        assertThat(two.reason()).isEqualTo("fewer than 3 forks on a side");
    }

    @Test
    void zeroVarianceIsDecidedWithinTheClocksResolution() {
        CellEstimate base = Planted.cell(100, 100, 100, 100, 100);
        assertThat(Comparison.of(base, base, MARGIN).verdict()).isEqualTo(Verdict.SAME);
        assertThat(Comparison.of(base, base, MARGIN).pValue()).isCloseTo(1, within(1e-12));
        assertThat(Comparison.of(base, Planted.cell(103, 103, 103, 103, 103), MARGIN)
                        .verdict())
                .isEqualTo(Verdict.SLOWER);
        assertThat(Comparison.of(base, Planted.cell(97, 97, 97, 97, 97), MARGIN).verdict())
                .isEqualTo(Verdict.FASTER);
    }

    @Test
    void aCellWithoutAValueIsNotComparable() {
        CellEstimate broken = Planted.cell(1, Double.NaN, 1);
        Comparison row = Comparison.of(Planted.cell(1, 1, 1), broken, MARGIN);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.reason()).isEqualTo("other: fork 2 holds NaN");
        assertThat(Comparison.of(broken, broken, MARGIN).reason()).isEqualTo("base: fork 2 holds NaN");
    }

    @Test
    void aRowThatOnlyLosesToTheCorrectionIsSuspect() {
        Random random = new Random(7);
        CellPair slower = new CellPair(Planted.cell(100, 101, 102, 99, 98), Planted.cell(106, 107.5, 109, 105, 104));
        List<CellPair> equal = Stream.generate(() ->
                        new CellPair(Planted.estimate(random, 10, 5, 0.01), Planted.estimate(random, 10, 5, 0.01)))
                .limit(400)
                .toList();
        assertThat(Family.compare(List.of(slower), MARGIN).getFirst().verdict()).isEqualTo(Verdict.SLOWER);
        Comparison among = Family.compare(concat(slower, equal), MARGIN).getFirst();
        assertThat(among.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(among.suspect()).isTrue();
        assertThat(among.reason()).startsWith("suspect: ");
        assertThat(among.forksNeeded()).isBetween(6, 20);
    }

    @Test
    void saysHowManyForksWouldDecide() {
        Comparison row = Comparison.of(Planted.cell(100, 103, 97), Planted.cell(105, 108, 102), MARGIN);
        assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        int needed = row.forksNeeded();
        assertThat(needed).isBetween(4, 30);
        // With that many forks of the same scatter the row is decided; with one fewer it is not.
        assertThat(withForks(needed).verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(withForks(needed - 1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Comparison withForks(int forks) {
        CellEstimate base = Planted.cell(100, 103, 97);
        CellEstimate other = Planted.cell(105, 108, 102);
        return Comparison.of(base.ofForks(forks), other.ofForks(forks), MARGIN);
    }

    @Test
    void swappingTheSidesTurnsTheVerdictRound() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            CellEstimate base = Planted.estimate(random, 100, 3 + random.nextInt(8), 0.02);
            CellEstimate other = Planted.estimate(random, 90 + 20 * random.nextDouble(), 3 + random.nextInt(8), 0.02);
            Comparison there = Comparison.of(base, other, MARGIN);
            Comparison back = Comparison.of(other, base, MARGIN);
            assertThat(back.ratio()).isCloseTo(1 / there.ratio(), Fixtures.TOLERANCE);
            assertThat(back.low95()).isCloseTo(1 / there.high95(), Fixtures.TOLERANCE);
            assertThat(back.pValue()).isCloseTo(there.pValue(), Fixtures.TOLERANCE);
            assertThat(back.verdict()).isEqualTo(turned(there.verdict()));
            assertThat(there.low95()).isLessThan(there.low90());
            // Times or rates: the verdict is the same one.
            assertThat(Comparison.of(base.inverted(), other.inverted(), MARGIN).verdict())
                    .isEqualTo(back.verdict());
        }
    }

    private static Verdict turned(Verdict verdict) {
        return switch (verdict) {
            case FASTER -> Verdict.SLOWER;
            case SLOWER -> Verdict.FASTER;
            case SAME, INCONCLUSIVE, NOT_COMPARABLE -> verdict;
        };
    }

    private static List<CellPair> concat(CellPair first, List<CellPair> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = array.get(index).asDouble();
        }
        return values;
    }

    @Test
    void qValuesAreNeverBelowTheirPValuesAndKeepTheirOrder() {
        for (long seed = 0; seed < 100; seed++) {
            double[] pValues = new Random(seed).doubles(50).toArray();
            double[] qValues = BenjaminiHochberg.qValues(pValues);
            for (int i = 0; i < pValues.length; i++) {
                assertThat(qValues[i]).isBetween(pValues[i], 1.0);
                for (int j = 0; j < pValues.length; j++) {
                    assertThat(pValues[i] < pValues[j] && qValues[i] > qValues[j])
                            .isFalse();
                }
            }
        }
        assertThat(BenjaminiHochberg.qValues(0.02, 0.02)).containsExactly(0.02, 0.02);
    }
}
