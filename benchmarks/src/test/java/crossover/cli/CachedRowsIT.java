package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import crossover.report.page.section.ReportedRun;
import crossover.results.RunReader;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is measured on a modelled card says 'in L2' where the model's L2 answers, and nowhere else: copies on the device, whose two
 * buffers hold a share of four times its L2. Without
 * {@code -Dcrossover.simulations=true} on a small card alone.
 */
class CachedRowsIT {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    /** A measured row. */
    private record Copy(double nanos, long bytes, boolean saysCached) {
        /** Each byte is read and written. */
        double rateBehind(double fixedNanos) {
            return 2 * bytes / (nanos - fixedNanos);
        }
    }

    /** With the memory's rate in GB/s, and what a copy takes beside its bytes in nanoseconds. */
    @ParameterizedTest
    @CsvSource({
        "small, 1, 40, 1500",
        "rtx-4060-laptop, 32, 230, 2000",
        "h100-sxm, 50, 3000, 1500",
        "rtx-4090, 72, 920, 1300"
    })
    void rowsSayInL2WhereItAnswers(String card, long l2, double memory, double fixed) throws IOException {
        assumeThat(card.equals("small") || Boolean.getBoolean("crossover.simulations"))
                .isTrue();
        long most = 4 * l2 * MEBIBYTE / 2;
        List<Copy> copies = copies(card, most / 5, most / 100 * 97, most / 100 * 103);
        assertThat(copies).extracting(Copy::saysCached).containsExactly(true, true, false);
        assertThat(copies.get(0).rateBehind(fixed)).isGreaterThan(1.2 * memory);
        assertThat(copies.get(1).rateBehind(fixed)).isBetween(1.001 * memory, 1.03 * memory);
        assertThat(copies.get(2).rateBehind(fixed)).isBetween(0.98 * memory, 1.001 * memory);
    }

    private List<Copy> copies(String card, long... bytes) throws IOException {
        String asked = LongStream.of(bytes)
                .mapToObj(Long::toString)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        Outcome outcome = Simulation.standard()
                .card(card)
                .runJar(
                        "CopyBenchmark.deviceToDevice",
                        "-p",
                        "bytes=" + asked,
                        "--devices",
                        "cuda:0",
                        "--results",
                        folder.toString(),
                        "-f",
                        "1",
                        "-wi",
                        "1",
                        "-w",
                        "10ms",
                        "-i",
                        "1",
                        "-r",
                        "10ms");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        try (Stream<Path> runs = Files.list(folder)) {
            return ReportedRun.of(RunReader.read(runs.findFirst().orElseThrow())).sweeps().speeds().shares().stream()
                    .map(share -> new Copy(
                            share.nanos(),
                            Long.parseLong(share.cell().key().params().getOrDefault("bytes", "")),
                            share.toKnow().equals("in L2")))
                    .toList();
        }
    }
}
