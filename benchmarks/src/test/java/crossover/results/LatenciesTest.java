package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatenciesTest {
    private static final String CELL = """
            [{"benchmark":"a.B.c","mode":"ss","threads":1,"params":{"load":"50"},
              "primaryMetric":{"score":2.5,"scoreError":"NaN","scoreUnit":"ms/op","rawData":[[1.0,2.0],[3.0,4.0]]},
              "secondaryMetrics":{}}]
            """;
    private static final String FIRST = "2026-11-01T00:00:01.000Z";
    private static final String FAILED = "2026-11-01T00:00:02.000Z";
    private static final String SECOND = "2026-11-01T00:00:03.000Z";

    @TempDir
    private Path path;

    private RunFolder folder;

    /** Of three forks the second failed, and JMH's results are of the other two. */
    @BeforeEach
    void writeTheRun() throws IOException {
        folder = new RunFolder(path);
        folder.writeJmhJson(CELL);
        CellKey key = new CellKey("a.B.c", new TreeMap<>(Map.of("load", "50")), 1, "ss");
        List<ForkRecord> forks = List.of(fork(1, FIRST, null), fork(2, FAILED, "crashed"), fork(3, SECOND, null));
        folder.write(new RunRecord(
                1,
                "quick",
                42,
                null,
                List.of(),
                "2026-11-01T00:00:00Z",
                null,
                false,
                List.of(new CellRecord(
                        key, LegacyShape.of(key), CellState.DONE, null, "forks", List.of(), null, null, forks))));
    }

    @Test
    void mergesEachForksMeasuredIterationsAndLeavesOutWhatTooFewSamplesBearOut() throws IOException {
        // Warm-up a thousand times as slow, then two iterations of 1..500 and 501..1000 µs.
        log(FIRST, from(1_000_000, 500, 1000), from(1000, 500, 1), from(501_000, 500, 1));
        log(FAILED, from(7, 1000, 1));
        log(SECOND, from(2_000_000, 500, 2000), from(2000, 500, 2), from(1_002_000, 500, 2));
        // What is no log does not count.
        Files.copy(
                folder.attachments(FAILED).resolve("latency.hlog"),
                folder.attachments(FIRST).resolve("latency.old"));

        Map<String, Metric> latencies =
                RunReader.read(path).measurements().getFirst().secondary();

        assertThat(latencies.keySet())
                .containsExactly(
                        "latency.p50", "latency.p75", "latency.p90", "latency.p95", "latency.p99", "latency.samples");
        assertThat(latencies.get("latency.samples").forks()).containsExactly(List.of(1000.0), List.of(1000.0));
        assertThat(latencies.get("latency.samples").score()).isEqualTo(1000);
        assertThat(latencies.get("latency.p50").score()).isBetween(745_000.0, 755_000.0);
        assertNear("latency.p50", latencies, 500_000, 1_000_000);
        assertNear("latency.p99", latencies, 990_000, 1_980_000);
        assertThat(latencies.get("latency.p99").unit()).isEqualTo("ns");
    }

    @Test
    void aLogWithoutWarmupIsWhole() throws IOException {
        log(FIRST, from(1000, 500, 1), from(501_000, 500, 1));
        log(SECOND, from(1000, 500, 1), from(501_000, 500, 1));
        assertThat(RunReader.read(path).measurements().getFirst().secondary())
                .containsKey("latency.p99")
                .extractingByKey("latency.samples")
                .extracting(Metric::score)
                .isEqualTo(1000.0);
    }

    /** Of two measured iterations one was void: the fork left one histogram for it, after that of its warm-up. */
    @Test
    void aVoidIterationLeftNone() throws IOException {
        counted("\"iterations\":{\"score\":2,\"scoreError\":\"NaN\",\"scoreUnit\":\"#\",\"rawData\":[[1,0],[0,1]]}");
        log(FIRST, from(1_000_000, 1000, 1000), from(1000, 1000, 1));
        log(SECOND, from(1_000_000, 1000, 1000), from(1000, 1000, 1));

        Map<String, Metric> latencies =
                RunReader.read(path).measurements().getFirst().secondary();
        assertThat(latencies.get("latency.samples").score()).isEqualTo(1000);
        assertNear("latency.p50", latencies, 500_000, 500_000);
    }

    /** Of 20,000 samples 20 lie beyond the last p99.9; in one fork behind nine obstacles, which say no more than nine samples. */
    @Test
    void leavesOutWhatTooFewBurstsBearOut() throws IOException {
        counted("\"burstsP999\":{\"score\":40,\"scoreError\":\"NaN\",\"scoreUnit\":\"#\",\"rawData\":[[10,10],[5,4]]}");
        log(FIRST, from(1000, 10_000, 1), from(1000, 10_000, 1));
        log(SECOND, from(1000, 10_000, 1), from(1000, 10_000, 1));

        assertThat(RunReader.read(path).measurements().getFirst().secondary())
                .containsKey("latency.p99")
                .doesNotContainKey("latency.p99.9");
    }

    /** p99.9 is 9.99 ms, of which a tenth is 0.999 ms: in the second fork the driver was 1 ms late. */
    @Test
    void leavesOutTheTailInWhichTheDriverWasLate() throws IOException {
        counted(
                "\"driverP999\":{\"score\":3,\"scoreError\":\"NaN\",\"scoreUnit\":\"#\",\"rawData\":[[5e5,5e5],[1e6,1.01e6]]}");
        log(FIRST, from(1000, 10_000, 1), from(1000, 10_000, 1));
        log(SECOND, from(1000, 10_000, 1), from(1000, 10_000, 1));

        assertThat(RunReader.read(path).measurements().getFirst().secondary())
                .containsKey("latency.p99")
                .doesNotContainKey("latency.p99.9");

        counted(
                "\"driverP999\":{\"score\":3,\"scoreError\":\"NaN\",\"scoreUnit\":\"#\",\"rawData\":[[5e5,5e5],[9e5,9e5]]}");
        assertThat(RunReader.read(path).measurements().getFirst().secondary()).containsKey("latency.p99.9");
    }

    private void counted(String counter) throws IOException {
        folder.writeJmhJson(CELL.replace("\"secondaryMetrics\":{}", "\"secondaryMetrics\":{" + counter + "}"));
    }

    @Test
    void aForkWithoutAWholeLogLeavesTheCellWithoutLatencies() throws IOException {
        log(FIRST, from(1000, 500, 1), from(501_000, 500, 1));
        assertThat(RunReader.read(path).measurements().getFirst().secondary()).isEmpty();

        log(SECOND, from(1000, 500, 1));
        assertThat(RunReader.read(path).measurements().getFirst().secondary()).isEmpty();

        Files.writeString(folder.attachments(SECOND).resolve("x.hlog"), "1.0,2.0,3.0,HISTF!!!\n");
        assertThat(RunReader.read(path).measurements().getFirst().secondary()).isEmpty();
    }

    private static void assertNear(String name, Map<String, Metric> latencies, double first, double second) {
        List<List<Double>> forks = latencies.get(name).forks();
        assertThat(forks.get(0).getFirst()).isCloseTo(first, org.assertj.core.data.Percentage.withPercentage(0.3));
        assertThat(forks.get(1).getFirst()).isCloseTo(second, org.assertj.core.data.Percentage.withPercentage(0.3));
    }

    private static ForkRecord fork(int number, String started, String failure) {
        return new ForkRecord(number, started, 1, failure, Map.of(), Map.of(), null, null, List.of());
    }

    /** So many values, each so many microseconds above the one before. */
    private static Histogram from(long first, int count, long microseconds) {
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < count; i++) {
            histogram.recordValue(first + 1000 * microseconds * i);
        }
        return histogram;
    }

    private void log(String started, Histogram... iterations) throws IOException {
        Path file = Files.createDirectories(folder.attachments(started)).resolve("latency.hlog");
        try (var out = Files.newOutputStream(file)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputLogFormatVersion();
            for (Histogram iteration : iterations) {
                writer.outputIntervalHistogram(iteration);
            }
            writer.close();
        }
    }
}
