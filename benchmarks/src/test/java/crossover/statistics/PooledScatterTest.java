package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PooledScatterTest {
    private static final int CELLS = 100;
    private static final int RUNS = 200;

    /** Between-fork scatter of 586 published JMH benchmarks. */
    private static final double SCATTER = 0.017;

    private static CellEstimate cell(double... forks) {
        return CellEstimate.of(
                DoubleStream.of(forks).mapToObj(value -> List.of(value)).toList());
    }

    /**
     * By hand: of eight cells with the variances 1, 1, 1, 1, 4, 4, 4, 4 of two forks the logarithms have the mean ln 2 and the
     * variance 8 (ln 2)² / 7 = 0.549, less than trigamma(1/2) = 4.93, that of one variance alone: the cells are alike.
     */
    @Test
    void cellsThatScatterNoDifferentlyThanOneVarianceWouldAreAlike() {
        List<CellEstimate> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cells.add(new CellEstimate(2, 0, Math.sqrt(1.0 / 2), null));
            cells.add(new CellEstimate(2, 0, Math.sqrt(4.0 / 2), null));
        }
        PooledScatter pooled = PooledScatter.of(cells).orElseThrow();

        assertThat(pooled.degreesOfFreedom()).isEqualTo(20);
        // ln 2 - (digamma(1/2) - ln(1/2)) + (digamma(10) - ln 10)
        assertThat(Math.log(pooled.variance()))
                .isCloseTo(Math.log(2) + 1.963510026 - 0.693147181 + 2.251752589 - 2.302585093, within(1e-8));
        CellEstimate moderated = pooled.moderated(cells.getFirst());
        assertThat(moderated.degreesOfFreedom()).isEqualTo(21);
        assertThat(moderated.variance()).isCloseTo((1 + 20 * pooled.variance()) / 21, within(1e-12));
        assertThat(moderated.isPooled()).isTrue();
        assertThat(moderated.centre()).isEqualTo(cells.getFirst().centre());
    }

    @Test
    void fewCellsTellNothingOfEachOther() {
        List<CellEstimate> seven =
                IntStream.range(0, 7).mapToObj(i -> cell(10, 10.1 + i)).toList();
        assertThat(PooledScatter.of(seven)).isEmpty();
        List<CellEstimate> andOneOfOneFork = new ArrayList<>(seven);
        andOneOfOneFork.add(cell(10));
        assertThat(PooledScatter.of(andOneOfOneFork)).isEmpty();
    }

    @Test
    void oneForkStaysWithoutAnInterval() {
        CellEstimate one = cell(10);
        assertThat(new PooledScatter(0.01, 5).moderated(one)).isEqualTo(one);
    }

    /** Cells whose scatter differs fourfold (a factor of e^0.7 either way at one standard deviation). */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void intervalsHoldTheTruthWhereScattersDiffer(int forks) {
        Random random = new Random(7);
        Coverage coverage = coverage(forks, () -> {
            double scatter = SCATTER * Math.exp(0.7 * random.nextGaussian());
            return () -> scatter * random.nextGaussian();
        });
        coverage.tell("scatters differ", forks);
        assertThat(coverage.share).isBetween(0.93, 0.98);
    }

    /** One fork in ten is slower by 22%, a compilation lost, in every second cell. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void intervalsHoldTheTruthWhereForksAreTwoHumped(int forks) {
        Random random = new Random(8);
        int[] number = {0};
        double hump = Math.log(1.22);
        Coverage coverage = coverage(forks, () -> {
            double share = number[0]++ % 2 == 0 ? 0.1 : 0;
            return () -> SCATTER * random.nextGaussian() + hump * ((random.nextDouble() < share ? 1 : 0) - share);
        });
        coverage.tell("two-humped", forks);
        assertThat(coverage.share).isBetween(0.95, 0.995);
    }

    private interface Class {
        DoubleSupplier cell();
    }

    private record Coverage(double share, double halfWidth, double own) {
        void tell(String what, int forks) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d forks: intervals hold the truth in %.1f%%, half-width %.3f, by their own forks %.3f%n",
                    what,
                    forks,
                    100 * share,
                    halfWidth,
                    own);
        }
    }

    /** Of cells whose log time is 0 in truth. */
    private static Coverage coverage(int forks, Class similar) {
        int held = 0;
        double width = 0;
        double own = 0;
        for (int run = 0; run < RUNS; run++) {
            List<CellEstimate> cells = new ArrayList<>();
            for (int i = 0; i < CELLS; i++) {
                DoubleSupplier fork = similar.cell();
                cells.add(cell(DoubleStream.generate(() -> Math.exp(fork.getAsDouble()))
                        .limit(forks)
                        .toArray()));
            }
            PooledScatter pooled = PooledScatter.of(cells).orElseThrow();
            for (CellEstimate cell : cells) {
                CellEstimate moderated = pooled.moderated(cell);
                held += Math.abs(moderated.logMean()) <= moderated.relativeHalfWidth() ? 1 : 0;
                width += moderated.relativeHalfWidth();
                own += cell.relativeHalfWidth();
            }
        }
        int all = RUNS * CELLS;
        return new Coverage((double) held / all, width / all, own / all);
    }
}
