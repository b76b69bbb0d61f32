package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.results.CellState;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java without the module of the Vector API, as images for containers often are. */
class WithoutVectorApiIT {
    private static final String MODULES =
            "java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,"
                    + "java.xml,jdk.management,jdk.unsupported";

    private static final List<String> BESIDE_OTHERS = List.of("-Djmh.ignoreLock=true");

    @TempDir
    private static Path folder;

    private static Path java;

    @BeforeAll
    static void makeJava() throws IOException, InterruptedException {
        java = folder.resolve("java");
        Process linker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "--add-modules",
                        MODULES,
                        "--output",
                        java.toString())
                .inheritIO()
                .start();
        assertThat(linker.waitFor()).as("jlink of this JDK").isZero();
    }

    @Test
    void whoAsksForTheVectorApiHearsWhyThereIsNone() {
        String reason = "this Java has no Vector API (module jdk.incubator.vector not found)";

        assertThat(call("devices").out())
                .contains("cpu:vector: unavailable: " + reason, "cpu:parallel-vector: unavailable: " + reason)
                .contains("cpu:loop  cpu");
        Call call = call("VectorSumBenchmark.compute", "--devices", "cpu:vector", "--dry-run");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("crossover: cpu:vector is not available: " + reason
                        + "; use a JDK that has it, such as any build of OpenJDK 25\n");
    }

    @Test
    void forksOfTheOtherLoopsRun() throws IOException {
        Path results = folder.resolve("results");
        Call call = call(
                "(VectorSum|MatrixDoubling)Benchmark.compute",
                "--devices=cpu:loop,cpu:parallel,cpu:forkjoin",
                "--results=" + results,
                "-p",
                "length=100",
                "-p",
                "order=5",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "5ms");

        assertThat(call.exit()).as(call.out() + call.err()).isZero();
        try (Stream<Path> runs = Files.list(results)) {
            assertThat(RunReader.read(runs.findFirst().orElseThrow()).record().cells())
                    .hasSize(6)
                    .allSatisfy(cell -> assertThat(cell.state()).isEqualTo(CellState.DONE));
        }
        assertThat(call("verify", "--devices", "cpu:loop").exit()).isZero();
    }

    private static Call call(String... arguments) {
        return Jar.run(java, folder, BESIDE_OTHERS, arguments);
    }
}
