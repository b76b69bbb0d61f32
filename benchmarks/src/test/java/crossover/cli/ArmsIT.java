package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.results.ArmsFolder;
import crossover.results.Journal;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.UserJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
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
        assertThat(folder.resolve("gate.xml")).content().contains("<testcase ");
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
        assertThat(call(List.of("show", run.toString())).out()).isEqualTo(compared.out());
        Files.delete(run.resolve("report.html"));
        assertThat(call(List.of("report", run.toString())).exit()).isZero();
        assertThat(run.resolve("report.html")).content().contains("interpreter against base");
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

    /** Two versions of a user's jar, of which the second allocates twice as much and has a benchmark more. */
    @Test
    void jarsTakeTurnsWithTheirCommonBenchmarks() throws IOException {
        Path old = jar("old", 1000, "");
        Path other = jar("other", 2000, "@Benchmark public int onlyHere() { return 1; }");
        List<String> arms = List.of("run", "--arm", "old=" + old, "--arm", "new=" + other, "--label", "jars");

        Call plan = call(arms, List.of("--dry-run"));
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out())
                .startsWith("forks and iterations as the benchmarks' annotations: 1 cell in each of 2 arms")
                .contains("left out WorkBenchmark.onlyHere: only in arm new");

        Call call = call(arms, List.of("-f", "3", "-prof", "gc", "--fail-on", "more:gc.alloc.rate.norm:20%"));
        assertThat(call.exit()).as(call.err()).isEqualTo(3);
        assertThat(call.out()).contains("old.jar").contains("other.jar");
        ComparisonReport report = compared();
        assertThat(report.allRows()).hasSize(2);
        assertThat(report.allRows().getLast().comparison().ratio())
                .as("arrays with their heads of 16 bytes, and little else")
                .isBetween(1.9, 2.1);
        assertThat(report.others().getFirst().inBlocks()).isTrue();
        Call resumed = call(List.of("run", "--resume", run().toString()));
        assertThat(resumed.exit())
                .as("nothing is left to do, and the gate is the run's")
                .isEqualTo(3);

        Call none = call(List.of("run", "--arm", "a=" + old, "--arm", "b=" + empty(), "--dry-run"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).startsWith("crossover: no benchmarks (META-INF/BenchmarkList) in ");
    }

    private Path jar(String name, int bytes, String more) throws IOException {
        return new UserJar(Files.createDirectories(folder.resolve("build-" + name)))
                .compile("""
                        package user;
                        import java.util.concurrent.TimeUnit;
                        import org.openjdk.jmh.annotations.*;
                        @Warmup(iterations = 1, time = 50, timeUnit = TimeUnit.MILLISECONDS)
                        @Measurement(iterations = 2, time = 50, timeUnit = TimeUnit.MILLISECONDS)
                        @BenchmarkMode(Mode.AverageTime)
                        @OutputTimeUnit(TimeUnit.MICROSECONDS)
                        public class WorkBenchmark {
                            @Benchmark public Object work() { return new byte[%d]; }
                            %s
                        }
                        """.formatted(bytes, more))
                .fat()
                .jar(name + ".jar");
    }

    private Path empty() throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("nothing"));
        }
        return jar;
    }

    private ComparisonReport compared() {
        List<Run> runs = ArmsFolder.arms(run()).stream()
                .map(arm -> RunReader.read(arm.path()))
                .toList();
        return ComparisonReport.of(
                runs.getFirst(),
                runs.subList(1, 2),
                new ComparisonOptions(0.02, null, Pattern.compile("gc.alloc.rate.norm")));
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
