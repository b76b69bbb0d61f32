package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CellEstimateTest {
    @Test
    void holdsToTheExpectedValues() {
        JsonNode cells = Fixtures.read("cells.json").get("cells");
        assertThat(cells.size()).isEqualTo(7);
        for (JsonNode cell : cells) {
            CellEstimate estimate = CellEstimate.of(Fixtures.forks(cell.get("forks")));
            JsonNode expected = cell.get("expected");
            assertThat(estimate.forks()).isEqualTo(expected.get("forks").asInt());
            assertThat(estimate.centre()).isCloseTo(expected.get("centre").asDouble(), Fixtures.TOLERANCE);
            if (expected.get("low").isNull()) {
                assertThat(estimate.interval()).isNull();
                continue;
            }
            assertThat(Planted.interval(estimate).low())
                    .isCloseTo(expected.get("low").asDouble(), Fixtures.TOLERANCE);
            assertThat(Planted.interval(estimate).high())
                    .isCloseTo(expected.get("high").asDouble(), Fixtures.TOLERANCE);
            assertThat(estimate.relativeHalfWidth())
                    .isCloseTo(expected.get("relativeHalfWidth").asDouble(), Fixtures.TOLERANCE);
        }
    }

    @Test
    void oneForkHasAValueAndNoInterval() {
        CellEstimate estimate = CellEstimate.of(List.of(List.of(9.0, 11.0)));
        assertThat(estimate.centre()).isCloseTo(10, within(1e-12));
        assertThat(estimate.interval()).isNull();
        assertThat(estimate.relativeHalfWidth()).isNaN();
        assertThat(estimate.reason()).isEqualTo("one fork: no interval");
    }

    @Test
    void theEndsAreThoseOfTheInterval() {
        // 12.706205 is the 97.5% quantile of Student's t with one degree of freedom.
        CellEstimate estimate = new CellEstimate(2, Math.log(10), 0.1, null);
        assertThat(estimate.low()).isCloseTo(10 * Math.exp(-1.2706205), within(1e-6));
        assertThat(estimate.high()).isCloseTo(10 * Math.exp(1.2706205), within(1e-6));
        assertThat(Planted.cell(10).low()).isNaN();
        assertThat(Planted.cell(10).high()).isNaN();
    }

    @Test
    void anIntervalHoldsItsEnds() {
        assertThat(new Interval(1, 100).isWide()).as("tenfold either way").isFalse();
        assertThat(new Interval(1, 100.1).isWide()).isTrue();
        Interval interval = new Interval(2, 3);
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(3)).isTrue();
        assertThat(interval.contains(1.9)).isFalse();
        assertThat(interval.contains(3.1)).isFalse();
    }

    @Test
    void withoutScatterTheClockSetsTheWidth() {
        CellEstimate estimate = CellEstimate.of(Planted.forks(100, 100, 100, 100, 100), 1e-4);
        assertThat(estimate.standardError()).isEqualTo(1e-4);
        // 2.776445 is the 97.5% quantile of Student's t with 4 degrees of freedom.
        assertThat(Planted.interval(estimate).high()).isCloseTo(100 * Math.exp(2.7764451e-4), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, fork 2 holds NaN",
        "Infinity, fork 2 holds an infinite value",
        "-Infinity, fork 2 holds an infinite value",
        "0, fork 2 holds a zero",
        "-3, fork 2 holds a negative value"
    })
    void aValueThatIsNoMeasurementIsData(double value, String reason) {
        CellEstimate estimate = CellEstimate.of(List.of(List.of(1.0, 2.0), List.of(1.0, value), List.of(1.0)));
        assertThat(estimate.hasValue()).isFalse();
        assertThat(estimate.centre()).isNaN();
        assertThat(estimate.interval()).isNull();
        assertThat(estimate.reason()).isEqualTo(reason);
    }

    @Test
    void emptyIsData() {
        assertThat(CellEstimate.of(List.of()).reason()).isEqualTo("no raw values");
        assertThat(CellEstimate.of(List.of(List.of(1.0), List.of())).reason()).isEqualTo("fork 2 holds no values");
    }

    @Test
    void extremesStayFinite() {
        double huge = Double.MAX_VALUE;
        assertThat(CellEstimate.of(List.of(List.of(huge, huge), List.of(huge, huge)))
                        .centre())
                .isCloseTo(huge, Fixtures.TOLERANCE);
        assertThat(CellEstimate.of(Planted.forks(Double.MIN_NORMAL, Double.MIN_NORMAL))
                        .centre())
                .isCloseTo(Double.MIN_NORMAL, Fixtures.TOLERANCE);
    }

    @Test
    void theUnitAndTheOrderOfForksDoNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int forks = 2 + random.nextInt(9);
            List<List<Double>> cell = Planted.gaussian(random, 50, forks, 0.05, 3, 0.02);
            CellEstimate estimate = CellEstimate.of(cell);
            assertThat(CellEstimate.of(cell.reversed()).centre()).isCloseTo(estimate.centre(), Fixtures.TOLERANCE);
            CellEstimate scaled = CellEstimate.of(cell.stream()
                    .map(fork -> fork.stream().map(value -> value * 1000).toList())
                    .toList());
            assertThat(scaled.centre()).isCloseTo(estimate.scaled(1000).centre(), Fixtures.TOLERANCE);
            assertThat(scaled.relativeHalfWidth()).isCloseTo(estimate.relativeHalfWidth(), Fixtures.TOLERANCE);
            assertThat(Planted.interval(estimate).contains(estimate.centre())).isTrue();
        }
    }

    @Test
    void aRateIsATimeUpsideDown() {
        CellEstimate rate = Planted.cell(4.0, 5.0, 6.25);
        CellEstimate time = MetricUnit.of("ops/us").timePerOperation(rate);
        assertThat(time.centre()).isCloseTo(200, within(1e-9));
        assertThat(Planted.interval(time).low())
                .isCloseTo(1000 / Planted.interval(rate).high(), Fixtures.TOLERANCE);
        assertThat(MetricUnit.of("ms/op").timePerOperation(rate).centre()).isCloseTo(5e6, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "ns/op, TIME, 1",
        "us/op, TIME, 1e3",
        "s/op, TIME, 1e9",
        "min/op, TIME, 6e10",
        "ops/ms, RATE, 1e6",
        "ops/day, RATE, 8.64e13",
        "ops/sec, RATE, 1e9",
        "ops/min, RATE, 6e10",
        "op/s, RATE, 1e9",
        "sec/op, TIME, 1e9",
        "µs/op, TIME, 1000",
        "msec/op, TIME, 1e6",
        "hour/op, TIME, 3.6e12",
        "ms, AMOUNT, NaN",
        "#/op, AMOUNT, NaN",
        "%, AMOUNT, NaN",
        "'', AMOUNT, NaN",
        "op/op, AMOUNT, NaN",
        "KB/op, AMOUNT, NaN",
        "B/op, AMOUNT, NaN",
        "MB/sec, AMOUNT, NaN",
        "counts, AMOUNT, NaN",
        "ops/parsec, AMOUNT, NaN"
    })
    void readsTheUnitsOfJmh(String unit, MetricUnit.Kind kind, double nanoseconds) {
        assertThat(MetricUnit.of(unit)).isEqualTo(new MetricUnit(kind, nanoseconds));
    }

    /** Five forks: Student's t with four degrees of freedom is 2.7764 at 95% and 4.6041 at 99%. */
    @Test
    void atAnotherLevelTheIntervalIsWiderByStudentsT() {
        CellEstimate estimate =
                CellEstimate.of(List.of(List.of(10.0), List.of(10.2), List.of(9.9), List.of(10.1), List.of(10.3)));
        assertThat(estimate.atLevel(0.99).relativeHalfWidth() / estimate.relativeHalfWidth())
                .isCloseTo(4.6041 / 2.7764, within(1e-4));
        assertThat(estimate.atLevel(0.99).centre()).isEqualTo(estimate.centre());
        assertThat(estimate.atLevel(0.95)).isEqualTo(estimate);
    }

    /**
     * Whoever extends a run of no difference until a difference is decided, five times at the most, is told one in 7% of the cases or
     * less; with 95% each time it would be 17%.
     */
    @Test
    void lookingAgainUntilSomethingIsDecidedErrsNoMoreOften() {
        Random random = new Random(42);
        int wrong = 0;
        int cases = 4000;
        for (int i = 0; i < cases; i++) {
            List<List<Double>> forks = new ArrayList<>();
            boolean decided = false;
            for (int look = 0; look <= 5 && !decided; look++) {
                for (int fork = 0; fork < (look == 0 ? 5 : 15); fork++) {
                    forks.add(List.of(Math.exp(0.05 * random.nextGaussian())));
                }
                CellEstimate estimate = CellEstimate.of(forks);
                double level = look == 0 ? 0.95 : 1 - 0.02 / Math.pow(2, look);
                CellEstimate looked = estimate.atLevel(level);
                decided = looked.low() > 1 || looked.high() < 1;
            }
            wrong += decided ? 1 : 0;
        }
        assertThat(wrong / (double) cases).isBetween(0.05, 0.07);
    }
}
