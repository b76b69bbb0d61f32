package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.results.shape.OpenShape;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunTextTest {
    @Test
    void oneCellIsOneCell() {
        assertThat(printed("forks"))
                .containsExactly("1 cell done, 0 failed, 0 skipped, 0 not reached", "Results: results/run/jmh.json");
    }

    /** A cell that has some of its forks would look as if it had all. */
    @Test
    void saysWhereTheFirstFailureEndedTheRun() {
        assertThat(printed("error"))
                .first()
                .isEqualTo(
                        "Ended at the first failure, as -foe true asks: cells have the forks that they had had until then");
    }

    private static Stream<String> printed(String stopReason) {
        CellKey key = new CellKey("a.B.c", new TreeMap<>(), 1, "avgt");
        CellRecord cell = new CellRecord(
                key, OpenShape.FIRST, CellState.DONE, null, stopReason, List.of(), null, null, List.of());
        RunRecord run =
                new RunRecord(1, "quick", 1, null, List.of(), "2026-01-01T00:00:00Z", null, false, List.of(cell));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunText.print(
                run,
                new Devices(List.of()),
                new RunFolder(Path.of("results/run")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines();
    }
}
