package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.fsm.executor.WorkStealing;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.RunReader;
import crossover.results.shape.ExecutorShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to add an executor: the file of {@link WorkStealing} in the tests' folders and a line in {@code
 * META-INF/services}. Nothing else knows of it, and it is planned by its own facts, measured, checked and reported.
 */
class AddedExecutorTest {

    @Test
    void anExecutorIsMeasuredAndReportedLikeOurs(@TempDir Path results) throws IOException, InterruptedException {
        Path folder = run(
                results,
                "FiniteStateMachineBenchmark.run",
                "-p",
                "executor=fixed,made-up",
                "-p",
                "mode=direct,hop",
                "-p",
                "machines=3000,4000",
                "-f",
                "2",
                "-wi",
                "1",
                "-i",
                "2",
                "-w",
                "50ms",
                "-r",
                "50ms");

        List<CellRecord> cells = RunReader.read(folder).record().cells().stream()
                .filter(cell -> cell.key().params().get("executor").equals(WorkStealing.LABEL))
                .toList();
        assertThat(cells)
                .filteredOn(cell -> cell.state() == CellState.DONE)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.forks())
                            .hasSize(2)
                            .extracting(ForkRecord::failure)
                            .containsOnlyNulls();
                    assertThat(cell.shape())
                            .isEqualTo(new ExecutorShape(
                                    2,
                                    "State machine",
                                    "made-up",
                                    false,
                                    null,
                                    3000,
                                    Runtime.getRuntime().availableProcessors(),
                                    new TreeMap<>(Map.of("machines", "3000", "mode", "hop", "parallelism", "all"))));
                });
        assertThat(cells)
                .filteredOn(cell -> cell.state() != CellState.DONE)
                .extracting(CellRecord::reason)
                .containsExactlyInAnyOrder(
                        "made-up has no meaning in mode direct: it is there for its scheduler",
                        "made-up has no meaning in mode direct: it is there for its scheduler",
                        "made-up takes 3000 machines at most");
        assertThat(Files.readString(folder.resolve("summary.md")))
                .containsPattern("\\| made-up \\| [\\d.]+ [nµm]?s [\\[(].*\\| 2 \\|\\R")
                .containsPattern("\\| .*made-up.* \\| skipped: has no meaning in mode direct");
    }

    /** As users run it, beside whatever else measures; returns the folder of the run. */
    private static Path run(Path results, String... arguments) throws IOException, InterruptedException {
        Path output = results.resolveSibling(results.getFileName() + ".txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Djmh.ignoreLock=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "crossover.Main",
                                "run",
                                "--results",
                                results.toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
        try (Stream<Path> folders = Files.list(results).filter(Files::isDirectory)) {
            return folders.toList().getFirst();
        }
    }
}
