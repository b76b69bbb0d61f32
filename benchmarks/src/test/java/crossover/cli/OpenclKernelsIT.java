package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellRecord;
import crossover.results.RunReader;
import crossover.results.shape.SweepShape;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import crossover.workload.TestDevices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kernel a row on PoCL runs, as PoCL's own cache of what it compiled tells, and which definition the row then has. */
class OpenclKernelsIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void needsPocl() {
        TestDevices.opencl();
    }

    @Test
    void aProcessorKeepsTheSimpleKernelWhereMemoryDecides() throws IOException {
        assertThat(definitions("VectorSumBenchmark.compute$", "-p", "length=1000"))
                .containsExactly(1);
        assertThat(compiled()).containsExactly("vectorSum");
        assertThat(definitions("PolynomialBenchmark.compute$", "-p", "length=1000", "-p", "degree=16"))
                .containsExactly(2);
        assertThat(compiled()).containsExactly("polynomialWide", "vectorSum");
    }

    private List<Integer> definitions(String... benchmarks) throws IOException {
        Path results = Files.createTempDirectory(folder, "results");
        Outcome outcome = Simulation.none()
                .environment("POCL_CACHE_DIR", cache().toString())
                .runJar(Stream.concat(
                                Stream.of(benchmarks),
                                Stream.of(
                                        "--devices",
                                        "opencl:0:0",
                                        "--results",
                                        results.toString(),
                                        "-f",
                                        "1",
                                        "-wi",
                                        "0",
                                        "-i",
                                        "1",
                                        "-r",
                                        "10ms"))
                        .toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        try (Stream<Path> runs = Files.list(results)) {
            return RunReader.read(runs.findFirst().orElseThrow()).record().cells().stream()
                    .map(CellRecord::shape)
                    .map(shape -> ((SweepShape) shape).definition())
                    .toList();
        }
    }

    private Path cache() throws IOException {
        return Files.createDirectories(folder.resolve("cache"));
    }

    /** A folder of a program has one of each kernel's. */
    private List<String> compiled() throws IOException {
        try (Stream<Path> files = Files.walk(cache())) {
            return files.filter(file -> file.toString().endsWith(".so"))
                    .map(file -> file.getFileName().toString().replace(".so", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
