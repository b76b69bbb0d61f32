package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.MadeUpSweep;
import crossover.report.SampleRun;
import org.junit.jupiter.api.Test;

class CpuWordingTest {
    private final MadeUpSweep sweep = new MadeUpSweep();

    @Test
    void linesThatCannotBeToldApartShareAPlace() {
        for (long size : new long[] {1024, 4096}) {
            sweep.measured("cpu:loop", size, 100, 101, 99);
            sweep.measured("cpu:vector", size, 99, 101, 102);
            sweep.measured("cpu:forkjoin", size, 500, 501, 499);
        }
        for (long size : new long[] {16_384, 65_536}) {
            sweep.measured("cpu:loop", size, 800, 801, 799);
            sweep.measured("cpu:vector", size, 800, 801, 799);
            sweep.measured("cpu:forkjoin", size, 600, 601, 599);
        }

        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo(
                        "Best CPU loop, by elements: cpu:loop or cpu:vector up to 4,096; cpu:forkjoin from 16,384 on.");
    }

    @Test
    void stretchesInTheMiddleHaveTwoEndsOrAreOneSize() {
        two("cpu:loop", 1, 2, 2, 2, 1);
        two("cpu:vector", 2, 1, 1, 2, 2);
        two("cpu:forkjoin", 2, 2, 2, 1, 2);

        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best CPU loop, by elements: cpu:loop up to 10; cpu:vector from 20 to 40;"
                        + " cpu:forkjoin at 80; cpu:loop from 160 on.");
    }

    @Test
    void severalNamesAreAList() {
        two("cpu:loop", 1);
        two("cpu:forkjoin", 1);
        two("cpu:vector", 1.01);

        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best CPU loop, by elements: cpu:forkjoin, cpu:loop or cpu:vector at every size measured.");
    }

    /** Two forks of 1 and 1.01 against two of 2 and 2.02: a ratio of 2, and with Student's t from 1.9 to 2.1. */
    @Test
    void underThreeForksAClearCutOrderIsStillSaid() {
        sweep.measured("cpu:loop", 10, 1, 1.01);
        sweep.measured("cpu:vector", 10, 2, 2.02);
        sweep.measured("cpu:loop", 20, 1, 1.5);
        sweep.measured("cpu:vector", 20, 2, 3);

        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best CPU loop, by elements: cpu:loop up to 10; cpu:loop or cpu:vector from 20 on.");
    }

    @Test
    void withOneForkTheBestIsThatAsMeasured() {
        sweep.measured("cpu:loop", 10, 1);
        sweep.measured("cpu:vector", 10, 1.001);

        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best CPU loop, by elements: cpu:loop at every size measured"
                        + " (as measured, with one fork at some sizes).");
    }

    @Test
    void aCpuBehindAnInterfaceIsAmongThemWhereAnotherDeviceRaces() {
        sweep.recorded("opencl:0:0", "cpu");
        two("cpu:loop", 1, 2);
        two("cpu:vector", 2, 3);
        two("opencl:0:0", 4, 1);
        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best CPU loop, by elements: cpu:loop at every size measured.");

        sweep.recorded("cuda:0", "gpu");
        two("cuda:0", 7, 7);
        assertThat(CpuWording.leaders(sweep.sweep()))
                .isEqualTo("Best on the CPU, by elements: cpu:loop up to 10; opencl:0:0 resident from 20 on.");
    }

    @Test
    void ofOneLineThereIsNothingToSay() {
        two("cpu:loop", 1);
        two("opencl:0:0", 1);
        assertThat(CpuWording.leaders(sweep.sweep())).isEmpty();
    }

    /** 5 + n/4 against 9000 + n/5: they would meet at 180,000 elements, and 2^18 is beyond. */
    @Test
    void theSampleChangesPlacesOnce() {
        assertThat(CpuWording.leaders(
                        SweepResults.of(SampleRun.complete()).sweeps().getFirst()))
                .isEqualTo("Best CPU loop, by elements: cpu:vector up to 65,536; cpu:forkjoin from 262,144 on.");
    }

    /** Two forks that agree, at 10, 20, 40 and so on. */
    private void two(String device, double... times) {
        long size = 10;
        for (double time : times) {
            sweep.measured(device, size, time, time);
            size *= 2;
        }
    }
}
