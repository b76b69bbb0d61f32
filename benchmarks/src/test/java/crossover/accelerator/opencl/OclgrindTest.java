package crossover.accelerator.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import crossover.accelerator.KernelSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernels in a simulator that sees races, accesses out of bounds and reads of what nobody wrote. */
class OclgrindTest {
    private static final String COMMAND = "oclgrind-kernel";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsOclgrind() {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, COMMAND)));
        assumeThat(found)
                .as(COMMAND + " on the path (Debian: apt install oclgrind)")
                .isTrue();
    }

    @Test
    void theVectorSumIsCleanBeyondItsEnd() throws Exception {
        String sizes = "128 1 1\n64 1 1\n";
        String vectors = "<size=400 int range=0:1:99>\n<size=400 int range=0:2:198>\n<size=400 int noinit dump>\n";
        List<String> lines = run("/kernels/vector-sum", "vectorSum", sizes + vectors + "<size=8 long>\n100\n");
        assertThat(lines).hasSize(101).contains("Argument 'sum': 400 bytes", "sum[0] = 0", "sum[99] = 297");
    }

    @Test
    void theMatrixDoublingIsCleanBeyondItsEdges() throws Exception {
        List<String> lines = run("/kernels/matrix-doubling", "matrixDoubling", matrix(25));
        assertThat(lines).contains("matrix[0] = 2", "matrix[24] = 50").noneMatch(line -> line.contains("race"));
        assertThat(lines).hasSize(26);
    }

    /** Lengths of two remainders of four: the last item has two elements, and three. */
    @Test
    void kernelsOfFourElementsAnItemAreCleanBeyondTheEnd() throws Exception {
        String sizes = "64 1 1\n64 1 1\n";
        String sum = run(
                        "/kernels/vector-sum-wide",
                        "vectorSumWide",
                        sizes
                                + "<size=408 int range=0:1:101>\n<size=408 int range=0:2:202>\n<size=408 int noinit dump>\n"
                                + "<size=8 long>\n102\n")
                .toString();
        assertThat(sum).startsWith("[Argument 'sum': 408 bytes, sum[0] = 0, ").endsWith(", sum[101] = 303]");
        String doubled = run(
                        "/kernels/matrix-doubling-wide",
                        "matrixDoublingWide",
                        sizes
                                + "<size=60 float range=1:1:15 dump>\n<size=4 int>\n3\n<size=4 int>\n5\n<size=4 float>\n2\n")
                .toString();
        assertThat(doubled)
                .startsWith("[Argument 'matrix': 60 bytes, matrix[0] = 2, ")
                .endsWith(", matrix[14] = 30]");
        String values = run(
                        "/kernels/polynomial-wide",
                        "polynomialWide",
                        sizes
                                + "<size=28 float range=0:1:6>\n<size=12 float range=1:1:3>\n<size=28 float noinit dump>\n"
                                + "<size=4 int>\n2\n<size=8 long>\n7\n")
                .toString();
        assertThat(values)
                .as("1 + 2x + 3x^2")
                .startsWith("[Argument 'y': 28 bytes, y[0] = 1, y[1] = 6, y[2] = 17, ")
                .endsWith(", y[6] = 121]");
    }

    @Test
    void seesTheRaceOfTheWrongStride() throws Exception {
        assertThat(run("/wrong-kernels/matrix-doubling", "matrixDoubling", matrix(25)))
                .anyMatch(line -> line.startsWith("Write-write data race at global memory address"));
    }

    @Test
    void seesAMatrixThatIsTooShort() throws Exception {
        assertThat(run("/kernels/matrix-doubling", "matrixDoubling", matrix(24)))
                .anyMatch(line -> line.startsWith("Invalid write of size 4 at global memory address"));
    }

    /** Five rows and five columns, in a range of eight by eight and in memory for so many elements. */
    private static String matrix(int elements) {
        String memory = "<size=" + 4 * elements + " float range=1:1:" + elements + " dump>\n";
        return "8 8 1\n8 4 1\n" + memory + "<size=4 int>\n5\n<size=4 int>\n5\n<size=4 float>\n2\n";
    }

    private List<String> run(String path, String function, String launch) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("kernel.cl"), new KernelSource(path, function).text("cl"));
        Path simulation = Files.writeString(folder.resolve("kernel.sim"), "kernel.cl\n" + function + "\n" + launch);
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        COMMAND,
                        "--data-races",
                        "--uninitialized",
                        simulation.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
