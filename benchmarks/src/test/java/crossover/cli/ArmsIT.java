package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.results.ArmsFolder;
import crossover.results.Journal;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two JVMs take turns in real forks: one that compiles, and one that interprets and so takes many times as long. */
class ArmsIT {
    private static final List<String> BESIDE_OTHERS = List.of("-Djmh.ignoreLock=true");

    private static final List<String> ARMS = List.of(
            "run",
            "--arm",
            "base=.",
            "--arm",
            "interpreter=-Xint",
            "VectorSumBenchmark.compute$",
            "-p",
            "length=4096",
            "--devices",
            "cpu:loop",
            "--label",
            "arms");
    private static final List<String> SHORT = List.of("-f", "3", "-wi", "1", "-w", "50ms", "-i", "2", "-r", "20ms");

    @TempDir
    private Path folder;

    @Test
    void theEndOfARunIsAGateAndItsFolderCompares() throws IOException {
        Call call = call(ARMS, SHORT, List.of("--fail-on", "slower:50%", "--gate-junit", "gate.xml"));

        assertThat(call.exit()).as(call.err()).isEqualTo(3);
        assertThat(call.out())
                .startsWith("quick profile: 1 cell in each of 2 arms (base: .; interpreter: -Xint), forks of which take"
                        + " turns, about ")
                .contains(
                        "Their forks took turns on one machine and are compared in pairs: the ratios are of what differs.")
                .contains("JVM arguments: none -> -Xint");
        assertThat(call.err())
                .contains(
                        "crossover: --fail-on slower:50%: VectorSumBenchmark.compute device=cpu:loop length=4096 in interpreter is ");
        assertThat(folder.resolve("gate.xml")).content().contains("<failure");
        Path run = run();
        assertThat(ArmsFolder.arms(run))
                .extracting(arm -> String.valueOf(arm.path().getFileName()))
                .containsExactly("base", "interpreter");
        assertThat(run.resolve("report.html")).isNotEmptyFile();
        assertThat(run.resolve("interpreter").resolve("report.html")).isNotEmptyFile();
        for (RunFolder arm : ArmsFolder.arms(run)) {
            RunRecord.Arm record = Objects.requireNonNull(arm.readRecord().arm());
            assertThat(record.all()).containsExactly("base", "interpreter");
            assertThat(arm.readRecord().cells().getFirst().forks()).hasSize(3);
        }

        Call compared = call(List.of("compare", run.toString(), "--fail-on", "slower:50%"));
        assertThat(compared.exit()).isEqualTo(3);
        assertThat(call.out()).contains(compared.out());
    }

    @Test
    void aRunThatWasKilledGoesOnWhereverItIsNamed() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(ARMS);
        arguments.addAll(List.of("-f", "3", "-wi", "1", "-w", "50ms", "-i", "2", "-r", "300ms"));
        Process process = Jar.start(
                Path.of(System.getProperty("java.home")), folder, BESIDE_OTHERS, arguments.toArray(String[]::new));
        while (forks() < 3) {
            assertThat(process.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroyForcibly().waitFor();
        assertThat(forks()).as("of six").isLessThan(6);

        Call resumed =
                call(List.of("run", "--resume", run().resolve("interpreter").toString()));

        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains(" times slower").contains("Report:  " + run().resolve("report.html"));
        assertThat(forks()).isEqualTo(6);
        assertThat(ArmsFolder.arms(run()))
                .allSatisfy(arm -> assertThat(arm.readRecord().finished()).isNotNull());
    }

    @Test
    void whatCannotTakeTurnsIsRefusedInALine() {
        Call gate = call(List.of("--fail-on", "slower", "VectorSum", "--dry-run"));
        assertThat(gate.exit()).isEqualTo(2);
        assertThat(gate.err()).contains("--fail-on needs something to compare with: give two of --arm, or use ");
        Call one = call(List.of("--arm", "a=.", "--dry-run"));
        assertThat(one.exit()).isEqualTo(2);
        assertThat(one.err()).startsWith("crossover: one arm has nothing to take turns with");
        Call unknown = call(List.of("--arm", "a=.", "--arm", "b=nowhere", "--dry-run"));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("arm b: nowhere is neither a jar nor a Java");
    }

    private long forks() {
        return Files.isDirectory(folder.resolve("results"))
                ? ArmsFolder.arms(run()).stream()
                        .filter(arm -> Files.isDirectory(arm.journal()))
                        .mapToLong(arm -> Journal.read(arm).entries().size())
                        .sum()
                : 0;
    }

    private Path run() {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return runs.findFirst().orElse(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private Call call(List<String>... arguments) {
        return Jar.run(
                Path.of(System.getProperty("java.home")),
                folder,
                BESIDE_OTHERS,
                Stream.of(arguments).flatMap(List::stream).toArray(String[]::new));
    }
}
