package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.accelerator.DataPath;
import crossover.results.Metric;
import crossover.simulation.CallLog.Call;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a device's times is what the modelled card takes. */
class CudaFiguresTest {
    /** Three times the resolution of events, in nanoseconds. */
    private static final double RESOLUTION = 1500;

    private static final int ATTEMPTS = 3;
    private static final String OPERAND = "bytes=262144";

    /** Round trips by each path, and one with resident data. */
    private static final int WORKLOADS = DataPath.values().length + 1;

    @ParameterizedTest
    @ValueSource(strings = {"h100-sxm", "rtx-4090", "rtx-4060-laptop"})
    void timesOnTheDeviceAreTheCards(String card) {
        // What else a machine does lengthens a time now and then; what is wrong is wrong each time.
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                assertTimes(Simulation.standard().card(card).run(FiguresScenario.class));
                return;
            } catch (AssertionError disturbed) {
                if (attempt == ATTEMPTS) {
                    throw disturbed;
                }
            }
        }
    }

    private static void assertTimes(Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        double upload = 2 * nanos(outcome, "cuMemcpyHtoD_v2", OPERAND).getLast();
        double download = nanos(outcome, "cuMemcpyDtoH_v2", OPERAND).getFirst();
        double sum = smallest(nanos(outcome, "cuLaunchKernel", "name=vectorSum"));
        for (String path : List.of("heap", "direct")) {
            assertTold(outcome, path + " UPLOAD", upload, 2);
            assertTold(outcome, path + " KERNEL", sum);
            assertTold(outcome, path + " DOWNLOAD", download);
        }
        assertFigure(
                outcome,
                "pinned UPLOAD",
                2 * nanos(outcome, "cuMemcpyHtoDAsync_v2", OPERAND).getLast());
        assertTold(outcome, "pinned KERNEL", sum);
        assertFigure(
                outcome,
                "pinned DOWNLOAD",
                nanos(outcome, "cuMemcpyDtoHAsync_v2", OPERAND).getLast());
        assertFigure(outcome, "mapped KERNEL", largest(nanos(outcome, "cuLaunchKernel", "name=vectorSum")));
        assertTold(outcome, "compute KERNEL", sum);
        assertFigure(
                outcome,
                "copy KERNEL",
                nanos(outcome, "cuMemcpyDtoDAsync_v2", "bytes").getLast());
        assertThat(isFigure(outcome, "launch KERNEL")).as("an empty launch").isFalse();
        double empty = smallest(nanos(outcome, "cuLaunchKernel", "name=empty"));
        assertThat(isFigure(outcome, "launches KERNEL")).as("one of many").isTrue();
        assertThat(told(outcome, "launches KERNEL")[0]).isCloseTo(empty, within(0.02 * empty));
        assertTimedAndNotComputed(outcome);
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }

    /** But for what the checks look at, and for what it takes to see that work repeats itself. */
    private static void assertTimedAndNotComputed(Outcome outcome) {
        assertThat(outcome.log().calls("cuLaunchKernel"))
                .filteredOn(call -> call.details().contains("name=vectorSum"))
                .filteredOn(call -> !call.skipped())
                .hasSizeBetween(4 * WORKLOADS, 6 * WORKLOADS);
        assertThat(outcome.log().calls("cuLaunchKernel"))
                .filteredOn(call -> !call.details().contains("name=vectorSum"))
                .allMatch(Call::skipped);
    }

    private static void assertFigure(Outcome outcome, String what, double truth) {
        assertThat(isFigure(outcome, what)).as(what + outcome.output()).isTrue();
        assertTold(outcome, what, truth);
    }

    /** A figure is right, and what is none is an upper bound. */
    private static void assertTold(Outcome outcome, String what, double truth) {
        assertTold(outcome, what, truth, 1);
    }

    /** @param commands of which the time is the sum */
    private static void assertTold(Outcome outcome, String what, double truth, int commands) {
        double nanos = told(outcome, what)[0];
        if (isFigure(outcome, what)) {
            assertThat(Math.abs(nanos - truth))
                    .as("%s takes %s and is told to take %s\n%s", what, truth, nanos, outcome.output())
                    .isLessThanOrEqualTo(Math.max(commands * RESOLUTION, 0.02 * truth));
        } else {
            assertThat(nanos + told(outcome, what)[1]).as(what).isGreaterThan(truth);
        }
    }

    private static boolean isFigure(Outcome outcome, String what) {
        return Metric.isClear(told(outcome, what)[0], told(outcome, what)[1]);
    }

    /** The time without the floor, and the floor. */
    private static double[] told(Outcome outcome, String what) {
        String line = outcome.output()
                .lines()
                .filter(candidate -> candidate.startsWith(what + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not in " + outcome.output()));
        String[] words = line.split(" ");
        return new double[] {Double.parseDouble(words[2]), Double.parseDouble(words[3])};
    }

    private static List<Long> nanos(Outcome outcome, String call, String detail) {
        return outcome.log().calls(call).stream()
                .filter(each -> each.details().contains(detail))
                .map(Call::nanos)
                .toList();
    }

    private static double smallest(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static double largest(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
