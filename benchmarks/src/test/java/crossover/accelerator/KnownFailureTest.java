package crossover.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.cuda.CudaFailures;
import crossover.accelerator.nvml.NvmlFailures;
import crossover.accelerator.opencl.OpenclFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of a failure is what the documentation says of it. */
class KnownFailureTest {
    @Test
    void theDocumentationHasEachCodeWithItsCauseAndRemedy() throws IOException {
        List<String> rows = Stream.of(CudaFailures.ALL, OpenclFailures.ALL, NvmlFailures.ALL)
                .flatMap(List::stream)
                .map(failure -> "| " + failure.number() + " " + failure.code() + " | " + failure.cause() + " | "
                        + failure.remedy() + " |")
                .toList();
        assertThat(Files.readAllLines(Path.of("docs/devices.md")))
                .filteredOn(line -> line.matches("\\| -?\\d+ .*"))
                .isEqualTo(rows);
    }
}
