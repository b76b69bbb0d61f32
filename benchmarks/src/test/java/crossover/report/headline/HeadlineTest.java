package crossover.report.headline;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.report.page.section.ReportedRun;
import crossover.results.Measurement;
import crossover.results.Run;
import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Run QUICK =
            RunReader.read(Path.of("benchmarks/src/test/resources/golden/quick-2-core-epyc-guest"));

    @Test
    void aCrossoverIsSaidAloudWithWhatIsNotSo() {
        Headline headline = headline(SampleRun.complete());

        // 8000 + 0.1 n against 5 + 0.25 n with transfers of 0.09 n: the lines cross at 2^20.2 elements.
        assertThat(headline.subject()).isEqualTo("Matrix doubling");
        assertThat(headline.sentence())
                .isEqualTo(
                        "OpenCL on cpu-sample-processor (a CPU device) pays from about 1,200,000 elements on in matrix"
                                + " doubling, transfers included; not yet in vector sum.");
        assertThat(headline.certainty())
                .isEqualTo("5 forks a cell; 95% interval of the crossover 2¹⁹·⁸ to 2²⁰·⁶ elements.");
        assertThat(headline.command()).isEqualTo("./bench run --extend results/2026-11-22T080000Z-sample");
        assertThat(headline.cost()).isEqualTo("1:30 min");
    }

    @Test
    void whatStillGainsIsNotCalledLost() {
        Headline headline = headline(QUICK);

        assertThat(headline.sentence())
                .isEqualTo(
                        "OpenCL on pthread-skylake-avx512-AMD EPYC (a CPU device) does not pay yet at the largest size of"
                                + " vector sum, transfers included, but still gains there.");
        assertThat(headline.certainty()).isEqualTo("2 to 3 forks a cell.");
        assertThat(headline.open()).isEqualTo("Matrix doubling, opencl:0:0 resident and 3 more questions");
    }

    @Test
    void aDeviceThatNeverPaysIsToldByHowMuch() {
        assertThat(headline(only(measurement -> measurement.benchmark().contains("MatrixDoubling")))
                        .sentence())
                .isEqualTo(
                        "OpenCL on pthread-skylake-avx512-AMD EPYC (a CPU device) pays at no size measured, transfers"
                                + " included: at best it is 5.87× [2.74, 12.6] slower.");
    }

    @Test
    void withoutSweepsExecutorsAreTold() {
        Headline headline =
                headline(only(measurement -> measurement.benchmark().contains("FiniteStateMachineBenchmark")));

        assertThat(headline.subject()).isEmpty();
        assertThat(headline.sentence())
                .isEqualTo("netty takes least of 14 executors: 14.6 ns a transition; the forks do not tell it from"
                        + " forkjoin:lifo, disruptor, single and 10 more.");
    }

    @Test
    void loopsAloneAreToldBySize() {
        assertThat(headline(only(measurement -> measurement.benchmark().endsWith("VectorSumBenchmark.compute")
                                && measurement.key().params().get("device").startsWith("cpu:")))
                        .sentence())
                .startsWith("Vector sum: best CPU loop, by elements: cpu:loop or cpu:vector up to 65,536; ");
    }

    @Test
    void ofNothingTheReasonIsTold() {
        assertThat(headline(new Run("empty", null, null, List.of())).sentence()).isEqualTo("Nothing was measured.");
    }

    private static Headline headline(Run run) {
        return ReportedRun.of(run).headline();
    }

    private static Run only(Predicate<Measurement> kept) {
        return new Run(
                "part",
                null,
                QUICK.environment(),
                QUICK.measurements().stream().filter(kept).toList());
    }
}
