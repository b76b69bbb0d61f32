package crossover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every symbol that JCuda's native library asks of the driver exists in the simulated one: an absent one kills. */
class ImportedSymbolsTest {
    private static final Path LIST = Path.of("benchmarks/src/test/native/cuda/symbols.inc");

    /** Through the foreign-function interface, since JCuda does not have them. */
    private static final List<String> CALLED_BY_OURSELVES = List.of("cuDeviceGetUuid_v2");

    @Test
    void theListIsWhatJCudaImports(@TempDir Path folder) throws IOException {
        assertThat(imported(folder))
                .isEqualTo(Files.readAllLines(LIST).stream()
                        .map(line -> line.replaceAll("SYMBOL\\((\\w+)\\)", "$1"))
                        .toList());
    }

    @Test
    void theSimulatedDriverHasEachOfThem(@TempDir Path folder) throws IOException {
        String driver =
                Objects.requireNonNull(Simulation.standard().environment().get("LD_LIBRARY_PATH"));
        assertThat(symbols("--defined-only", Path.of(driver, "libcuda.so.1")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(imported(folder).stream(), CALLED_BY_OURSELVES.stream())
                                .toList());
    }

    private static List<String> imported(Path folder) throws IOException {
        Path library = folder.resolve("library.so");
        String resource = "/lib/libJCudaDriver-12.6.0-linux-x86_64.so";
        try (InputStream content = Objects.requireNonNull(ImportedSymbolsTest.class.getResourceAsStream(resource))) {
            Files.copy(content, library);
        }
        return symbols("--undefined-only", library);
    }

    private static List<String> symbols(String which, Path library) {
        Assumptions.assumeTrue(Commands.exists("nm"), "nm is missing: the symbols of " + library + " are not read");
        return Commands.succeed(List.of("nm", "--dynamic", "--format=just-symbols", which, library.toString()))
                .lines()
                .filter(name -> name.matches("cu[A-Z]\\w*"))
                .sorted()
                .toList();
    }
}
