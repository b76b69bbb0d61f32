package crossover.run.fork;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.OperandLayout;
import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.Journal;
import crossover.results.RunRecord;
import crossover.run.TestRun;
import crossover.workload.Attachments;
import crossover.workload.TestDevices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forks sample layouts, and a run that goes on samples the same ones. */
class LayoutsTest {
    private static final CellKey CELL = key("cpu:loop", "4096");

    @Test
    void seedsDependOnSeedCellAndForkAlone() {
        long drawn = LayoutSeed.of(42, CELL, 1);

        assertThat(LayoutSeed.of(42, key("cpu:loop", "4096"), 1)).isEqualTo(drawn);
        assertThat(LayoutSeed.of(43, CELL, 1)).isNotEqualTo(drawn);
        assertThat(LayoutSeed.of(42, CELL, 2)).isNotEqualTo(drawn);
        assertThat(LayoutSeed.of(42, key("cpu:loop", "1024"), 1)).isNotEqualTo(drawn);
    }

    @Test
    void aLoopHasOneAnIterationAndForksDoNotRepeatThemAlsoWhereTheRunGoesOn(@TempDir Path results) throws IOException {
        TestRun run = new TestRun(results, InstantSource.system(), Survey.ofThisMachine());
        String[] cell = {"VectorSumBenchmark.compute", "-p", "device=cpu:loop", "-p", "length=4096", "-i", "5", "-f"};
        run.run(with(cell, "1"));
        RunRecord resumed = run.run(with(cell, "3"));

        CellRecord measured = resumed.cells().getFirst();
        List<ForkRecord> forks = measured.forks();
        assertThat(forks).hasSize(3).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.layouts())
                    .hasSize(1 + 5)
                    .allSatisfy(layout -> assertThat(layout)
                            .hasSize(3)
                            .allMatch(offset -> offset % 8 == 0 && offset >= 0 && offset < 4096));
        });
        for (int operand = 0; operand < 3; operand++) {
            int moved = operand;
            assertThat(forks.stream()
                            .flatMap(fork -> fork.layouts().stream())
                            .map(layout -> layout.get(moved))
                            .distinct()
                            .count())
                    .as("of 18 places of operand " + operand + ", few are the same")
                    .isGreaterThan(12);
        }
        assertThat(measured.warnings()).noneMatch(warning -> warning.startsWith("layout fixed"));
        assertThat(Journal.read(run.folder()).entries())
                .extracting(entry -> entry.fork().layouts())
                .isEqualTo(forks.stream().map(ForkRecord::layouts).toList());
        assertThat(Files.readString(run.folder().log()))
                .contains(
                        "-Dcrossover.layout=" + LayoutSeed.of(42, measured.key(), 1),
                        "-Dcrossover.layout=" + LayoutSeed.of(42, measured.key(), 3));
        assertThat(run.folder().path()).isDirectoryNotContaining("glob:**attachments");
        assertThat(run.folder().jmhJson())
                .content()
                .as("what all forks have in common")
                .contains("--add-modules", "-Dcrossover.definition=")
                .doesNotContain("-D" + Attachments.PROPERTY, "-D" + OperandLayout.PROPERTY);
    }

    /** Eight mebibytes in regions of four start at a region's start, so that the second attempt to move them is the last. */
    @Test
    void arraysThatCannotMoveSaySo(@TempDir Path results) {
        RunRecord run = new TestRun(results, InstantSource.system(), Survey.ofThisMachine())
                .run(
                        "VectorSumBenchmark.compute",
                        "-p",
                        "device=cpu:loop",
                        "-p",
                        "length=2097152",
                        "-jvmArgsAppend",
                        "-XX:+UseG1GC -XX:G1HeapRegionSize=4m",
                        "-i",
                        "5",
                        "-f",
                        "1");

        CellRecord measured = run.cells().getFirst();
        assertThat(measured.forks().getFirst().layouts()).hasSize(3).allMatch(List.of(16, 16, 16)::equals);
        assertThat(measured.warnings())
                .contains(
                        "layout fixed: arrays as large as these do not move, so one place in their pages is all that was measured");
    }

    /** A launch has those that its kernel takes and leaves alone. */
    @Test
    void areThoseThatTheForkReports(@TempDir Path results) {
        RunRecord run = new TestRun(results, InstantSource.system(), Survey.ofThisMachine())
                .run(
                        "MatrixDoublingBenchmark.compute|VectorSumBenchmark.roundTrip|LaunchOverhead.*launch$",
                        "-p",
                        "device=cpu:loop," + TestDevices.opencl().selector(),
                        "-p",
                        "length=4096",
                        "-p",
                        "order=64",
                        "-p",
                        "path=direct",
                        "-i",
                        "4",
                        "-f",
                        "1");

        assertThat(layouts(run, "LaunchOverheadBenchmark.launch", "opencl:0:0"))
                .singleElement()
                .satisfies(layout -> assertThat(layout).hasSize(3));
        assertThat(layouts(run, "MatrixDoublingBenchmark.compute", "cpu:loop"))
                .as("a first operand and a matrix move too")
                .allMatch(layout -> layout.size() == 1)
                .doesNotHaveDuplicates();
        assertThat(layouts(run, "VectorSumBenchmark.roundTrip", "opencl:0:0"))
                .as("rounded down to what devices address")
                .containsExactly(new SplittableRandom(LayoutSeed.of(
                                42,
                                cell(run, "VectorSumBenchmark.roundTrip", "opencl:0:0")
                                        .key(),
                                1))
                        .ints(3, 0, 512)
                        .map(step -> step * 8)
                        .map(offset -> offset - offset % 128)
                        .boxed()
                        .toList());
    }

    private static List<List<Integer>> layouts(RunRecord run, String benchmark, String device) {
        ForkRecord fork = cell(run, benchmark, device).forks().getFirst();
        assertThat(fork.failure()).isNull();
        return fork.layouts();
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

    private static CellKey key(String device, String length) {
        return new CellKey(
                "crossover.benchmark.VectorSumBenchmark.compute",
                new TreeMap<>(Map.of("device", device, "length", length)),
                1,
                "avgt");
    }
}
