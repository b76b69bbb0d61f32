package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.CellEstimate;
import crossover.statistics.Interval;
import crossover.statistics.Planted;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    private static final CellEstimate CPU = Planted.cell(100, 101, 99);

    @Test
    void countsTheComputesThatPayForTheTransfers() {
        // 250 of transfers, 60 gained a compute.
        BreakEven breakEven =
                BreakEven.of(Planted.cell(100, 100, 100), Planted.cell(40, 40, 40), Planted.cell(290, 290, 290), 1);
        assertThat(breakEven.computes()).isEqualTo(5);
        assertThat(breakEven.interval()).isEqualTo(new Interval(5, 5));
        assertThat(breakEven.reason()).isNull();
        // A round trip as long as the compute alone still needs the one compute.
        assertThat(BreakEven.of(CPU, Planted.cell(40, 40), Planted.cell(40, 40), 1)
                        .computes())
                .isEqualTo(1);
    }

    @Test
    void theScatterOfTheForksShowsInTheInterval() {
        BreakEven wide = BreakEven.of(CPU, Planted.cell(94, 97, 100), Planted.cell(500, 510, 490), 1);
        // 403 over 3, and the gain of 3 is no more than the scatter.
        assertThat(wide.computes()).isBetween(130.0, 140.0);
        assertThat(wide.interval().low()).isBetween(10.0, 80.0);
        assertThat(wide.interval().high()).isInfinite();
        assertThat(BreakEven.of(CPU, Planted.cell(94, 97, 100), Planted.cell(500, 510, 490), 1))
                .isEqualTo(wide);
    }

    @Test
    void thereIsNoneWhereTheDeviceIsNoFaster() {
        BreakEven none = BreakEven.of(CPU, Planted.cell(200, 201, 199), Planted.cell(500, 510, 490), 1);
        assertThat(none.computes()).isInfinite();
        assertThat(none.interval().low()).isInfinite();
        assertThat(none.reason()).isEqualTo("a compute of resident data is no faster than the CPU");
    }

    @Test
    void twoForksGiveAnInterval() {
        assertThat(BreakEven.of(Planted.cell(100, 100), Planted.cell(40, 40), Planted.cell(290, 290), 1)
                        .interval())
                .isEqualTo(new Interval(5, 5));
    }

    /**
     * Only the round trip scatters, with a standard error of 5% over three forks: by Student's t of two degrees of freedom, 4.303, it
     * takes 233.9 to 359.6, that is (233.9 - 40)/60 = 3.2 to 5.3 computes. (Four degrees, 2.776, would give 3.5 to 4.9.)
     */
    @Test
    void theIntervalHasTheDegreesOfFreedomOfTheForks() {
        BreakEven breakEven = BreakEven.of(
                Planted.cell(100, 100, 100),
                Planted.cell(40, 40, 40),
                new CellEstimate(3, Math.log(290), 0.05, null),
                1);
        assertThat(breakEven.interval()).isEqualTo(new Interval(4, 6));
    }

    @Test
    void thereIsNoneWhereNothingIsGainedAndNothingLost() {
        CellEstimate same = Planted.cell(100, 100);
        assertThat(BreakEven.of(same, same, same, 1).computes()).isInfinite();
    }

    @Test
    void oneForkGivesNoInterval() {
        assertThat(BreakEven.of(CPU, Planted.cell(40), Planted.cell(290, 290), 1)
                        .interval())
                .isNull();
        assertThat(BreakEven.of(CPU, Planted.cell(40), Planted.cell(Double.NaN), 1)
                        .reason())
                .isEqualTo("not all of CPU, compute and round trip were measured");
    }

    /** The truth is 250/60 computes, and 5 is the least whole number of them. */
    @Test
    void theIntervalHoldsTheTruth() {
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Interval interval = BreakEven.of(
                            Planted.estimate(random, 100, 5, 0.017),
                            Planted.estimate(random, 40, 5, 0.017),
                            Planted.estimate(random, 290, 5, 0.017),
                            seed)
                    .interval();
            held += interval.contains(5) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(279);
    }
}
