package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.RunReader;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modelled card that is too hot in one fork of three. */
class ThrottlingIT {
    private static final String REASON = "hardware-thermal-slowdown";

    @TempDir
    private Path folder;

    @Test
    void isNamedInTheForkInWhichItWasAndInNoOther() throws Exception {
        Path hot = folder.resolve("hot");
        Path results = folder.resolve("results");
        Simulation simulation =
                Simulation.standard().card("h100-sxm").management(Map.of()).throttled(hot, 50);
        CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(() -> simulation.runJar(
                "run",
                "LaunchOverheadBenchmark.launch$",
                "--devices",
                "cuda:0",
                "--results",
                results.toString(),
                "-f",
                "3",
                "-wi",
                "1",
                "-i",
                "3",
                "-w",
                "100ms",
                "-r",
                "100ms"));
        await(run, results, 1);
        Files.createFile(hot);
        await(run, results, 2);
        Files.delete(hot);
        Outcome outcome = run.join();
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        try (Stream<Path> runs = Files.list(results)) {
            CellRecord cell = Objects.requireNonNull(
                            RunReader.read(runs.findFirst().orElseThrow()).record())
                    .cells()
                    .getFirst();
            assertThat(cell.forks())
                    .extracting(ForkRecord::sensorsAtWork)
                    .extracting(sensors -> sensors.get("SM clock (MHz)"), sensors -> sensors.get("throttle reasons"))
                    .containsExactly(tuple("1980", "none"), tuple("990", REASON), tuple("1980", "none"));
            assertThat(cell.forks())
                    .allSatisfy(fork -> assertThat(fork.sensorsAfter()).containsEntry("SM clock (MHz)", "345"));
            assertThat(cell.warnings())
                    .contains(
                            "device clock below 75% of its 1980 MHz in fork 2: down to 990 MHz",
                            "the device lowered its clocks in fork 2: " + REASON);
        }
    }

    /** Until so many forks are journalled. */
    private static void await(CompletableFuture<?> run, Path results, int forks)
            throws IOException, InterruptedException {
        while (!run.isDone() && journalled(results) < forks) {
            Thread.sleep(1);
        }
    }

    private static long journalled(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(results)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                    .count();
        } catch (UncheckedIOException e) {
            return 0; // A file that was there has gone.
        }
    }
}
