package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.shape.OpenShape;
import crossover.run.RunListener.Progress;
import crossover.statistics.CellEstimate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private static final CellKey KEY =
            new CellKey("crossover.benchmark.VectorSumBenchmark.compute", new TreeMap<>(Map.of()), 1, "avgt");

    @Test
    void aCellThatEndsIsALineWithItsFigure() {
        assertThat(ended(CellState.DONE, null, "precision"))
                .isEqualTo("[1/2, 1:00 min left] " + KEY + "  8.000 ns/op ±14.9%\n");
    }

    @Test
    void aCellThatWasGivenUpSaysSo() {
        assertThat(ended(CellState.DONE, null, CellRecord.FUTILITY))
                .isEqualTo("[1/2, 1:00 min left] " + KEY
                        + "  8.000 ns/op ±14.9%, given up after 10 forks, which scatter too much\n");
    }

    @Test
    void aCellThatFailedSaysWhy() {
        assertThat(ended(CellState.FAILED, "check failed", "failures"))
                .isEqualTo("[1/2, 1:00 min left] " + KEY + "  FAILED: check failed\n");
    }

    private static String ended(CellState state, @Nullable String reason, String stopReason) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // t of nine degrees of freedom is 2.262: 0.1390 on the logarithmic scale is ±14.9%.
        CellEstimate estimate = new CellEstimate(10, Math.log(8), 0.1390 / 2.262, null);
        ForkRecord fork = new ForkRecord(1, "2026-01-01T00:00:00Z", 1, null, Map.of(), Map.of(), null, null, List.of());
        new ConsoleProgress(new PrintStream(out, true, StandardCharsets.UTF_8))
                .cellEnded(
                        new CellRecord(
                                KEY,
                                OpenShape.FIRST,
                                state,
                                reason,
                                stopReason,
                                List.of(),
                                null,
                                null,
                                Collections.nCopies(10, fork)),
                        new Progress(1, 2, estimate, "ns/op", Duration.ofMinutes(1)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
