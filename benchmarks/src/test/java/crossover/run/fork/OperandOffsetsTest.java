package crossover.run.fork;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.Journal;
import crossover.results.RunRecord;
import crossover.run.TestRun;
import crossover.workload.TestDevices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forks sample layouts, and a run that goes on samples the same ones. */
class OperandOffsetsTest {
    private static final CellKey CELL = key("cpu:loop", "4096");

    @Test
    void areOneOf512PlacesInAPageEachAndAllOccur() {
        List<Integer> drawn = IntStream.rangeClosed(1, 5000)
                .boxed()
                .flatMap(fork -> OperandOffsets.draw(42, CELL, fork).stream())
                .toList();

        assertThat(drawn).hasSize(15_000).allMatch(offset -> offset % 8 == 0 && offset >= 0 && offset < 4096);
        assertThat(drawn.stream().distinct()).hasSize(512);
        assertThat(drawn.stream().mapToInt(offset -> offset).average().orElseThrow())
                .isBetween(1996.0, 2092.0);
    }

    @Test
    void dependOnSeedCellAndForkAlone() {
        List<Integer> drawn = OperandOffsets.draw(42, CELL, 1);

        assertThat(OperandOffsets.draw(42, key("cpu:loop", "4096"), 1)).isEqualTo(drawn);
        assertThat(OperandOffsets.draw(43, CELL, 1)).isNotEqualTo(drawn);
        assertThat(OperandOffsets.draw(42, CELL, 2)).isNotEqualTo(drawn);
        assertThat(OperandOffsets.draw(42, key("cpu:loop", "1024"), 1)).isNotEqualTo(drawn);
    }

    @Test
    void areGivenToEachForkAndRecordedAlsoWhereTheRunGoesOn(@TempDir Path results) throws IOException {
        TestRun run = new TestRun(results, InstantSource.system(), Survey.ofThisMachine());
        String[] cell = {"VectorSumBenchmark.compute", "-p", "device=cpu:loop", "-p", "length=4096", "-f"};
        run.run(with(cell, "1"));
        RunRecord resumed = run.run(with(cell, "3"));

        List<ForkRecord> forks = resumed.cells().getFirst().forks();
        assertThat(forks).hasSize(3).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.operandOffsets())
                    .isEqualTo(
                            OperandOffsets.draw(42, resumed.cells().getFirst().key(), fork.number()));
        });
        assertThat(forks).extracting(ForkRecord::operandOffsets).doesNotHaveDuplicates();
        assertThat(Journal.read(run.folder()).entries())
                .extracting(entry -> entry.fork().operandOffsets())
                .isEqualTo(forks.stream().map(ForkRecord::operandOffsets).toList());
        assertThat(Files.readString(run.folder().log()))
                .contains("-Dcrossover.offsets=" + text(forks.get(0)), "-Dcrossover.offsets=" + text(forks.get(2)));
        assertThat(run.folder().path()).isDirectoryNotContaining("glob:**attachments");
        assertThat(run.folder().jmhJson()).content().contains("--add-modules").doesNotContain("-Dcrossover.");
    }

    /** Matrices on the processor stay where they are, and a launch has no operands, whatever was drawn for their forks. */
    @Test
    void areThoseThatTheForkReports(@TempDir Path results) {
        RunRecord run = new TestRun(results, InstantSource.system(), Survey.ofThisMachine())
                .run(
                        "MatrixDoublingBenchmark.compute|VectorSumBenchmark.(compute|roundTrip)|LaunchOverhead.*launch$",
                        "-p",
                        "device=cpu:loop," + TestDevices.opencl().selector(),
                        "-p",
                        "length=4096",
                        "-p",
                        "order=64",
                        "-p",
                        "path=direct",
                        "-f",
                        "1");

        assertThat(offsets(run, "MatrixDoublingBenchmark.compute", "cpu:loop")).isEmpty();
        assertThat(offsets(run, "LaunchOverheadBenchmark.launch", "opencl:0:0")).isEmpty();
        assertThat(offsets(run, "VectorSumBenchmark.compute", "cpu:loop"))
                .isEqualTo(drawn(run, "VectorSumBenchmark.compute", "cpu:loop"));
        assertThat(offsets(run, "VectorSumBenchmark.roundTrip", "opencl:0:0"))
                .as("rounded down to what devices address")
                .isEqualTo(drawn(run, "VectorSumBenchmark.roundTrip", "opencl:0:0").stream()
                        .map(offset -> offset - offset % 128)
                        .toList());
    }

    private static List<Integer> offsets(RunRecord run, String benchmark, String device) {
        ForkRecord fork = cell(run, benchmark, device).forks().getFirst();
        assertThat(fork.failure()).isNull();
        return fork.operandOffsets();
    }

    private static List<Integer> drawn(RunRecord run, String benchmark, String device) {
        return OperandOffsets.draw(42, cell(run, benchmark, device).key(), 1);
    }

    private static CellRecord cell(RunRecord run, String benchmark, String device) {
        return run.cells().stream()
                .filter(cell -> cell.key().shortName().equals(benchmark)
                        && device.equals(cell.key().params().get("device")))
                .findFirst()
                .orElseThrow();
    }

    private static String[] with(String[] cell, String forks) {
        String[] all = java.util.Arrays.copyOf(cell, cell.length + 1);
        all[cell.length] = forks;
        return all;
    }

    private static String text(ForkRecord fork) {
        return String.join(
                ",", fork.operandOffsets().stream().map(String::valueOf).toList());
    }

    private static CellKey key(String device, String length) {
        return new CellKey(
                "crossover.benchmark.VectorSumBenchmark.compute",
                new TreeMap<>(Map.of("device", device, "length", length)),
                1,
                "avgt");
    }
}
