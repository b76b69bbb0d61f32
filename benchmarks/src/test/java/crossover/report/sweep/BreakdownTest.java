package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.MadeUpSweep;
import crossover.report.sweep.Breakdown.Part;
import crossover.report.sweep.Breakdown.Row;
import crossover.report.value.Timing;
import crossover.results.Metric;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final Metric TRIP = metric(100);

    /** The clock of a device sees nothing of a kernel that takes as long as asking it. */
    @Test
    void whatIsTooShortForTheClockIsSaidAsABound() {
        List<Part> parts = List.of(part("upload", metric(60), null), part("kernel", metric(1.5), metric(1)));
        assertThat(cells(parts))
                .containsExactly(
                        "256 (2⁸)", "100 µs (one fork)", "60.0 µs (one fork), 60%", "≤ 2.50 µs", "–", "≥ 37.5 µs");
    }

    @Test
    void whatStandsClearOfTheClockIsAFigure() {
        assertThat(cells(List.of(part("kernel", metric(8), metric(2))))).contains("8 µs (one fork), 8%");
    }

    private static List<String> cells(List<Part> parts) {
        MadeUpSweep made = new MadeUpSweep();
        made.measured("cuda:0", 256, 1);
        Sweep sweep = made.sweep();
        Row row = new Row(256, Objects.requireNonNull(Timing.of(TRIP)), parts, true);
        List<String> cells = new Breakdown(sweep, sweep.lines().getFirst(), List.of(row))
                .table()
                .rows()
                .getFirst();
        return cells.subList(0, cells.size() - 1);
    }

    private static Part part(String name, @Nullable Metric time, @Nullable Metric floor) {
        return Objects.requireNonNull(Part.of(name, time, floor));
    }

    private static Metric metric(double microseconds) {
        return new Metric("us/op", microseconds, Double.NaN, List.of(List.of(microseconds)));
    }
}
