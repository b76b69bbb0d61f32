package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.MadeUpSweep;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.sweep.Axis;
import crossover.sweep.Race;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** One loop takes 5 + n, the other 9000 + n/5, the device 10000 + 0.15 n: it beats both from 20,000 elements on. */
class CrossoverWordingTest {
    @Test
    void namesTheLoopThatIsOvertakenLast() {
        assertThat(sentence(race(256, 4096, 16_384, 65_536, 1 << 20)))
                .startsWith(
                        "OpenCL on opencl:0:0 (a device of unrecorded kind) overtakes the best CPU loop (cpu:forkjoin)"
                                + " from 2¹⁴·³ elements [2¹⁴·², 2¹⁴·³], with resident data");
    }

    @Test
    void aWideGapStatesItsEndsAndNoSize() {
        assertThat(sentence(race(256, 2048, 65_536, 1 << 20)))
                .contains(
                        "overtakes the best CPU loop (cpu:forkjoin) between 2¹¹ and 2¹⁶ elements, with resident data");
        assertThat(CrossoverWording.size(Axis.SIZE, crossover(race(256, 2048, 65_536))))
                .isEqualTo("between 2¹¹ and 2¹⁶");
    }

    @Test
    void anIntervalWiderThanTenfoldEitherWayStatesItsEndsAndNoSize() {
        Crossover wide = new Crossover(
                Crossover.State.SIZE,
                8192,
                1,
                new Interval(4096, 65_536),
                new Interval(1024, 131_072),
                Double.NaN,
                null);

        assertThat(CrossoverWording.size(Axis.SIZE, wide)).isEqualTo("between 2¹⁰ and 2¹⁷");
        assertThat(CrossoverWording.sentence(Axis.SIZE, race(256, 65_536), wide))
                .contains("overtakes the best CPU loop (cpu:loop) between 2¹⁰ and 2¹⁷ elements, with resident data");
    }

    @Test
    void aGpuOvertakesTheCpuBehindAnInterfaceToo() {
        long[] sizes = {256, 4096, 16_384, 65_536, 131_072};
        MadeUpSweep sweep = sweep(sizes);
        sweep.recorded("opencl:0:0", "cpu");
        sweep.recorded("cuda:0", "gpu");
        for (long n : sizes) {
            exactly(sweep, "cuda:0", n, size -> 20_000 + 0.01 * size);
        }

        assertThat(Race.of(sweep.sweep()).stream().map(CrossoverWordingTest::sentence))
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("(a GPU) overtakes the best on the CPU (opencl:0:0 resident) from 2¹⁶·¹ elements"))
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("(a CPU device) overtakes the best CPU loop (cpu:forkjoin) from 2¹⁴·³"));
    }

    /** Two forks that differ 1.9 times: Student's t allows for anything from 0.01 to 34 times as fast. */
    @Test
    void aRatioOfForksThatScatterHasNoInterval() {
        MadeUpSweep sweep = new MadeUpSweep();
        for (long n : new long[] {256, 4096}) {
            exactly(sweep, "cpu:loop", n, size -> size);
            sweep.measured("opencl:0:0", n, 1.2 * n, 1.2 * 1.9 * n);
        }

        assertThat(sentence(Race.of(sweep.sweep()).getFirst()))
                .contains(": ambiguous, ")
                .endsWith("at 2¹² elements it is 1.65× (two forks differ 1.90 times) slower than cpu:loop.");
    }

    private static String sentence(Race race) {
        return CrossoverWording.sentence(Axis.SIZE, race, crossover(race));
    }

    private static Crossover crossover(Race race) {
        return Crossover.of(race.sizePoints(), 1);
    }

    private static Race race(long... sizes) {
        return Race.of(sweep(sizes).sweep()).getFirst();
    }

    private static MadeUpSweep sweep(long... sizes) {
        MadeUpSweep sweep = new MadeUpSweep();
        for (long n : sizes) {
            exactly(sweep, "cpu:loop", n, size -> 5 + size);
            exactly(sweep, "cpu:forkjoin", n, size -> 9000 + size / 5.0);
            exactly(sweep, "opencl:0:0", n, size -> 10_000 + 0.15 * size);
        }
        return sweep;
    }

    private static void exactly(MadeUpSweep sweep, String device, long size, LongToDoubleFunction time) {
        double nanoseconds = time.applyAsDouble(size);
        sweep.measured(device, size, nanoseconds, nanoseconds, nanoseconds);
    }
}
