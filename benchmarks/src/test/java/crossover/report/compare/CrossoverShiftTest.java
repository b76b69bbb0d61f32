package crossover.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.DeviceSpeeds;
import crossover.report.sweep.SweepResults;
import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.crossing.Crossover;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CrossoverShiftTest {
    /** A later version words a workload's title or a device's name anew: it is the same line all the same. */
    @Test
    void linesAreTheSameByWhatTheyAreAndNotByTheirTitles() {
        assertThat(CrossoverShift.between(results("Vector sum", "heap", ""), results("Sum of vectors", "heap", "")))
                .singleElement()
                .extracting(CrossoverShift::workload)
                .isEqualTo("Vector sum");
    }

    @Test
    void anotherPathOrVariantIsAnotherLine() {
        assertThat(CrossoverShift.between(results("Vector sum", "heap", ""), results("Vector sum", "pinned", "")))
                .isEmpty();
        assertThat(CrossoverShift.between(results("Vector sum", "heap", "8"), results("Vector sum", "heap", "16")))
                .isEmpty();
    }

    private static SweepResults results(String title, String path, String degree) {
        Map<String, String> variant = degree.isEmpty() ? Map.of() : Map.of("degree", degree);
        SweepShape shape = new SweepShape(
                1,
                "vector-sum",
                title,
                Side.ROUND_TRIP,
                "opencl:0:0",
                path,
                1024,
                1024,
                4096,
                4096,
                1024,
                "",
                new TreeMap<>(variant));
        CellKey cell = new CellKey("crossover.benchmark.VectorSumBenchmark.roundTrip", new TreeMap<>(), 1, "avgt");
        Sweep sweep = Sweep.of(
                        List.of(Point.measured(cell, shape, CellEstimate.of(List.of(List.of(1.0))))),
                        new Devices(List.of()))
                .getFirst();
        return new SweepResults(
                List.of(sweep),
                List.of(new CrossoverAnswer(sweep, sweep.lines().getFirst(), Crossover.of(List.of(), 1), "")),
                List.of(),
                List.of(),
                List.of(),
                DeviceSpeeds.NONE);
    }
}
