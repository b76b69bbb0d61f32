package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.ForkRecord;
import crossover.results.Journal;
import crossover.results.RunRecord;
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
        assertThat(OperandOffsets.draw(42, new CellKey("a.B.c", new TreeMap<>(), 1, "avgt"), 1))
                .isEmpty();
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
        assertThat(run.folder().jmhJson()).content().contains("--add-modules").doesNotContain("-Dcrossover.");
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
