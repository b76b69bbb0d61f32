package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.WarmupRecord;
import crossover.run.UserJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's jar of benchmarks under this engine: his protocol, his parameters, his versions of libraries. */
class WithJarsIT {
    private static final List<String> BESIDE_OTHERS = List.of("-Djmh.ignoreLock=true");

    /** One of the libraries that our jar carries, in a version of the user's own. */
    private static final String LIBRARY = """
            package picocli;
            public class CommandLine {
                public static final String VERSION = "theirs";
            }
            """;

    private static final String BENCHMARK = """
            package user;

            import java.util.concurrent.TimeUnit;
            import org.openjdk.jmh.annotations.*;

            @Fork(2)
            @Warmup(iterations = 1, time = 30, timeUnit = TimeUnit.MILLISECONDS)
            @Measurement(iterations = 3, time = 20, timeUnit = TimeUnit.MILLISECONDS)
            @BenchmarkMode(Mode.AverageTime)
            @OutputTimeUnit(TimeUnit.MICROSECONDS)
            public class LibraryBenchmark {
                @State(Scope.Thread)
                public static class Input {
                    @Param({"printer", "screen"})
                    public String device;

                    @Setup
                    public void check() {
                        if (!picocli.CommandLine.VERSION.equals("theirs")) {
                            throw new IllegalStateException("not the user's library");
                        }
                        for (String ours : new String[] {"crossover.Main", "tools.jackson.core.JsonParser"}) {
                            try {
                                Class.forName(ours);
                                throw new IllegalStateException(ours + " is in the way");
                            } catch (ClassNotFoundException e) {
                                continue;
                            }
                        }
                    }
                }

                @Benchmark
                public int length(Input input) {
                    return input.device.length();
                }

                @Benchmark
                @Group("both")
                @Fork(1)
                public int left() {
                    return 1;
                }

                @Benchmark
                @Group("both")
                @GroupThreads(2)
                @Fork(1)
                public int right() {
                    return 2;
                }
            }
            """;

    @TempDir
    private static Path build;

    private static Path built;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        built = new UserJar(build).compile(LIBRARY, BENCHMARK).fat().jar("my.jar");
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(built, Files.createDirectory(folder.resolve("build")).resolve("my.jar"));
    }

    @Test
    void measuresWhatTheJarSaysWithTheJarsOwnClasses() throws IOException {
        Call call = call("--with", "build/my.jar", "run", "--seed", "7");

        assertThat(call.err().lines()).allMatch(line -> line.startsWith("WARNING: "));
        assertThat(call.exit()).as(call.out()).isZero();
        assertThat(call.out())
                .startsWith("forks and iterations as the benchmarks' annotations: 3 cells, about ")
                .contains("3 cells done, 0 failed, 0 skipped, 0 not reached");
        Path path = onlyRun();
        Run run = RunReader.read(path);
        assertThat(run.record().cells()).allSatisfy(cell -> {
            assertThat(cell.state()).isEqualTo(CellState.DONE);
            assertThat(cell.warnings())
                    .as("nobody asked for a precision")
                    .noneMatch(text -> text.contains("precision"));
            assertThat(cell.warmup()).isEqualTo(new WarmupRecord(1, 0.03, WarmupRecord.ANNOTATIONS, null));
        });
        assertThat(run.record().cells())
                .extracting(cell -> cell.key().shortName() + " " + cell.key().params() + " "
                        + cell.key().threads() + " " + forks(cell))
                .containsExactlyInAnyOrder(
                        "LibraryBenchmark.both {} 3 1",
                        "LibraryBenchmark.length {device=printer} 1 2",
                        "LibraryBenchmark.length {device=screen} 1 2");
        assertThat(run.measurements())
                .allSatisfy(cell -> assertThat(cell.primary().unit()).isEqualTo("us/op"));
        assertThat(run.environment().build().jars())
                .extracting(Environment.Jar::name)
                .containsExactly("my.jar");
        assertThat(run.environment().jvm().arguments())
                .noneMatch(argument -> argument.contains("jdk.incubator.vector"));

        readsWithoutTheJarAndGoesOnWithItAlone(path);
    }

    private void readsWithoutTheJarAndGoesOnWithItAlone(Path run) throws IOException {
        Path jar = folder.resolve("build/my.jar");
        byte[] content = Files.readAllBytes(jar);
        Files.delete(jar);
        for (String command : List.of("report", "show")) {
            assertThat(call(command, run.toString()).exit()).isZero();
        }
        assertThat(call("compare", run.toString(), run.toString()).exit()).isZero();
        assertThat(Files.readString(run.resolve("summary.md"))).contains("./bench --with build/my.jar --seed 7");

        Call without = call("run", "--resume", run.toString());
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("build/my.jar does not exist");

        Files.write(jar, content);
        assertThat(call("run", "--resume", run.toString()).exit()).isZero();

        new UserJar(folder.resolve("build")).file("more.txt", "another build").jar("my.jar");
        Call changed = call("run", "--resume", run.toString());
        assertThat(changed.exit()).isEqualTo(2);
        assertThat(changed.err()).contains("cannot go on here, since this differs: code's jars: [my.jar ");
    }

    /** Options fix what they name; the annotations the rest. */
    @Test
    void aJarBesideOursOnTheClassPathIsMeasuredToo() throws IOException {
        Call call = Jar.runIn(
                Map.of(),
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djmh.ignoreLock=true",
                        "-cp",
                        "JAR:build/my.jar",
                        "crossover.Main",
                        "run",
                        "length",
                        "-p",
                        "device=screen",
                        "-f",
                        "1"));
        assertThat(call.exit()).as(call.err()).isZero();
        Run run = RunReader.read(onlyRun());
        CellRecord cell = run.record().cells().getFirst();
        assertThat(run.record().cells()).hasSize(1);
        assertThat(forks(cell)).isEqualTo(1);
        assertThat(cell.warmup().decidedBy()).isEqualTo(WarmupRecord.ANNOTATIONS);
        assertThat(run.record().command()).endsWith("--with", "build/my.jar");
    }

    @Test
    void refusesInOneLine() {
        refuses("build/absent.jar does not exist", "--with", "build/absent.jar");
        refuses("-f 0 does not go with --with", "--with", "build/my.jar", "-f", "0");
        refuses("no benchmark matches 'VectorSum'", "--with", "build/my.jar", "VectorSum");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void listsTheJarsBenchmarksAlone() {
        Call list = call("--with=build/my.jar", "-l");
        assertThat(list.exit()).isZero();
        assertThat(list.out().strip().lines())
                .containsExactly("Benchmarks: ", "user.LibraryBenchmark.both", "user.LibraryBenchmark.length");
    }

    private void refuses(String message, String... arguments) {
        Call call = call(arguments);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err().lines())
                .first()
                .asString()
                .startsWith("crossover: ")
                .contains(message);
    }

    private static int forks(CellRecord cell) {
        return cell.forks().size();
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return runs.toList().getFirst();
        }
    }

    private Call call(String... arguments) {
        return Jar.run(Path.of(System.getProperty("java.home")), folder, BESIDE_OTHERS, arguments);
    }
}
