package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.accelerator.hip.HipApi;
import crossover.report.page.Report;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to add a workload and an interface to devices: the files of {@code MatrixProduct} and {@code HipApi} in the
 * tests' folders. Nothing else knows of them, and they are planned, measured, kept and reported.
 */
class AdditionsTest {
    private static final Survey MACHINE = new Survey(
            Stream.concat(
                            Survey.ofThisMachine().devices().stream()
                                    .filter(device -> device.selector().equals("cpu:loop")),
                            Stream.of(HipApi.DEVICE))
                    .toList(),
            List.of());

    @Test
    void aWorkloadAndAnInterfaceAreMeasuredAndReportedLikeOurs(@TempDir Path results) throws IOException {
        TestRun measured = new TestRun(results, InstantSource.system(), MACHINE);
        RunRecord record = measured.run(
                "MatrixProduct|VectorSumBenchmark.compute$",
                "-p",
                "length=256,1024",
                "-f",
                "1",
                "-i",
                "2",
                "-r",
                "20ms");

        assertThat(record.cells())
                .hasSize(2 * 3 + 2 * 2)
                .allSatisfy(cell -> assertThat(cell.state()).as(cell.toString()).isEqualTo(CellState.DONE));
        assertThat(record.cells())
                .extracting(CellRecord::shape)
                .contains(new SweepShape(
                        1,
                        "matrix-product",
                        "Matrix product",
                        Side.ROUND_TRIP,
                        "hip:0",
                        "heap",
                        1024,
                        32_768,
                        12_288,
                        12_288,
                        65_536,
                        "",
                        new TreeMap<>()));
        Run run = RunReader.read(measured.folder().path());
        assertThat(run.environment().devices())
                .extracting(Environment.Device::apiTitle)
                .containsExactly("JVM", "HIP");
        Report.write(List.of(run), measured.folder().path());
        assertThat(Files.readString(measured.folder().path().resolve("summary.md")))
                .contains("- **Matrix product**: HIP on Made-up device (an accelerator) ")
                .contains("- **Vector sum**: HIP on Made-up device (an accelerator) ")
                .contains("| elements | cpu:loop | hip:0 resident | hip:0 round trip |")
                .contains("Matrix product: data moved a second (12 bytes an element)")
                .contains("- **HIP: Made-up device**: selector hip:0; kind accelerator; ");
        assertThat(measured.folder().path().resolve("charts/time-matrix-product.svg"))
                .exists();
    }
}
