package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the packed program on the simulated CUDA driver, forks included. */
class CudaRunIT {
    /** Odd sizes, and the least of JMH that is a measurement. */
    private static final List<String> SMALL =
            List.of("-f", "1", "-wi", "1", "-i", "2", "-w", "10ms", "-r", "10ms", "-p", "length=257");

    @TempDir
    private Path folder;

    @Test
    void everyBenchmarkOfDevicesRunsByEveryPathAndIsMarkedSimulated() {
        Outcome outcome = run(
                Simulation.standard().management(Map.of("SM_CLOCK", 1410)),
                "VectorSum|MatrixDoubling|Copy|LaunchOverhead",
                "-p",
                "order=37",
                "-p",
                "bytes=1028",
                "-p",
                "path=heap,direct,pinned,mapped");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("\ncuda:0 is simulated: such times are no performance figures\n");
        Run run = onlyRun();
        List<CellRecord> cells = cells(run);
        assertThat(cells)
                .extracting(cell -> cell.key().benchmark().replaceFirst("^crossover\\.benchmark\\.", ""))
                .contains(
                        "VectorSumBenchmark.compute",
                        "MatrixDoublingBenchmark.compute",
                        "CopyBenchmark.hostToDevice",
                        "CopyBenchmark.deviceToHost",
                        "CopyBenchmark.deviceToDevice",
                        "LaunchOverheadBenchmark.launch",
                        "LaunchOverheadBenchmark.launchInBatch");
        for (String path : List.of("heap", "direct", "pinned", "mapped")) {
            assertThat(cells)
                    .filteredOn(cell -> cell.key().benchmark().endsWith("roundTrip")
                            && path.equals(cell.key().params().get("path")))
                    .as(path)
                    .hasSize(2);
        }
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.state()).as(cell.toString()).isEqualTo(CellState.DONE);
            assertThat(cell.forks()).allSatisfy(fork -> {
                assertThat(fork.sensorsBefore()).containsOnly(Map.entry("SM clock (MHz)", "1410"));
                assertThat(fork.sensorsAfter()).isEqualTo(fork.sensorsBefore());
                assertThat(fork.sensorsAtWork())
                        .isEqualTo(Map.of("SM clock (MHz)", "1410", "default SM clock (MHz)", "1000"));
            });
        });
        assertThat(run.measurements()).hasSameSizeAs(cells);
        assertThat(Objects.requireNonNull(run.record()).simulated()).isTrue();
        assertThat(Objects.requireNonNull(run.environment()).devices())
                .filteredOn(device -> device.selector().equals("cuda:0"))
                .singleElement()
                .matches(Environment.Device::simulated);
        assertThat(outcome.log().processes()).as("the run and its forks").isEqualTo(cells.size() + 1);
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }

    /** The driver of the machine is simulated, and no cell of the run computes on it. */
    @Test
    void cellsOnTheProcessorAreNotSimulated() throws IOException {
        Outcome outcome = Simulation.standard()
                .runJar(Stream.concat(
                                Stream.of("run", "VectorSumBenchmark.compute", "--devices", "cpu:loop", "--results"),
                                Stream.concat(Stream.of(folder.toString()), SMALL.stream()))
                        .toArray(String[]::new));

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).doesNotContain("no performance figures");
        assertThat(Objects.requireNonNull(onlyRun().record()).simulated()).isFalse();
        try (Stream<Path> runs = Files.list(folder)) {
            Path run = runs.toList().getFirst();
            assertThat(run.resolve("summary.md")).content().doesNotContain("**Simulated.**");
            assertThat(run.resolve("badge.json")).content().doesNotContain("simulated");
        }
    }

    @Test
    void aCellThatFailsSaysWhyAndTheOthersFinish() {
        Outcome outcome = run(
                Simulation.standard().fault("cuMemHostAlloc", 1, CUresult.CUDA_ERROR_OUT_OF_MEMORY),
                "VectorSum",
                "-p",
                "path=heap,pinned");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(CommandLineInterface.FAILED);
        List<CellRecord> cells = cells(onlyRun());
        assertThat(cells).hasSize(3);
        assertThat(cells)
                .filteredOn(cell -> cell.state() == CellState.FAILED)
                .singleElement()
                .satisfies(cell -> assertThat(cell.reason())
                        .containsPattern(
                                "cuda:0: cuMemHostAlloc\\(\\d+ bytes\\) failed with CUDA_ERROR_OUT_OF_MEMORY"));
        assertThat(cells).filteredOn(cell -> cell.state() == CellState.DONE).hasSize(2);
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void aDeviceThatIsLostFailsItsCells() {
        Outcome outcome = run(Simulation.standard().deviceLost("cuLaunchKernel", 20), "VectorSumBenchmark.compute");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(CommandLineInterface.FAILED);
        assertThat(cells(onlyRun()))
                .singleElement()
                .satisfies(cell -> assertThat(cell.reason()).contains("CUDA_ERROR_UNKNOWN"));
        // JMH does not tear down after a failed invocation: what is open goes with the fork, which ends in good order.
        assertThat(outcome.log().ended()).isEqualTo(2);
    }

    @Test
    void aWrongResultVoidsTheRow() {
        // The last element that the timed part writes is written right again by the next launch: each one is spoilt.
        Outcome outcome = run(
                Simulation.standard().environment("CROSSOVER_SIM_FAULTS", "cuLaunchKernel:2+=wrong-result"),
                "VectorSumBenchmark.compute");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(CommandLineInterface.FAILED);
        Run run = onlyRun();
        assertThat(cells(run))
                .singleElement()
                .satisfies(
                        cell -> assertThat(cell.reason()).contains("wrong result of the vector sum", "element 256 is"));
        assertThat(run.measurements()).isEmpty();
    }

    @Test
    void aPlanWithoutACellThatFitsIsRefusedWithTheReason() {
        Outcome outcome = run(Simulation.standard().memory(3000), "VectorSumBenchmark.compute");
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(CommandLineInterface.USAGE);
        assertThat(outcome.output().lines().filter(line -> line.startsWith("crossover: ")))
                .singleElement()
                .asString()
                .startsWith("crossover: nothing would run: VectorSumBenchmark.compute device=cuda:0 length=")
                .endsWith("needs 1 MiB, more than 90% of the device's 1 MiB");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void devicesSayThatTheyAreSimulated() {
        Outcome text = Simulation.standard().runJar("devices");
        assertThat(text.exit()).isZero();
        assertThat(text.output()).contains("cuda:0  gpu  Simulated CUDA device 0  (simulated: its times mean nothing)");
        assertThat(Simulation.standard().runJar("devices", "--json").output())
                .containsPattern("\"simulated\"\\s*:\\s*true");
    }

    private Outcome run(Simulation simulation, String... arguments) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        all.addAll(SMALL);
        all.addAll(List.of("--devices", "cuda:0", "--results", folder.toString()));
        return simulation.runJar(all.toArray(String[]::new));
    }

    private Run onlyRun() {
        try (Stream<Path> runs = Files.list(folder)) {
            return RunReader.read(runs.toList().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CellRecord> cells(Run run) {
        return Objects.requireNonNull(run.record()).cells();
    }
}
