package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.shape.OpenShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for users, built as they are told to build them and run: real forks, PoCL, the simulated CUDA driver. */
class ExamplesIT {
    private static final Path EXAMPLES = Path.of("benchmarks/examples").toAbsolutePath();
    private static final List<String> SHORT = List.of("-f", "1", "-wi", "1", "-i", "2", "-w", "10ms", "-r", "10ms");

    @TempDir
    private static Path jars;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(EXAMPLES.resolve("build.sh").toString(), jars.toString());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JMH_PROCESSOR",
                        processor().toString(),
                        "CROSSOVER_JAR",
                        System.getProperty("crossover.jar")));
        Process process = builder.inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    /** Wherever the tests' Maven keeps it. */
    private static Path processor() {
        return Path.of(org.openjdk.jmh.generators.BenchmarkProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    @Test
    void plainBenchmarksRunAndLeaveAProfileAFork() throws IOException {
        Call call = call("--with", jar("plain"), "crc32c", "-p", "size=64", "-prof", "jfr");
        assertThat(call.exit()).as(call.err()).isZero();
        Path folderOfRun = onlyRun(folder.resolve("results"));
        CellRecord cell = RunReader.read(folderOfRun).record().cells().getFirst();
        assertThat(cell.shape()).isEqualTo(OpenShape.FIRST);
        assertThat(cell.forks().getFirst().profiles()).singleElement().satisfies(profile -> {
            assertThat(profile)
                    .startsWith("profiles/HashBenchmark.crc32c-size-64-avgt-1/fork-1/")
                    .endsWith("/profile.jfr");
            assertThat(folderOfRun.resolve(profile)).isNotEmptyFile();
            assertThat(Files.readString(folderOfRun.resolve("report.html"))).contains("<a href=\"" + profile + "\">");
        });
    }

    @Test
    void aKernelOfOnesOwnRacesOnEveryDevice() throws IOException {
        Call call = call(
                "--with",
                jar("kernel"),
                "--devices",
                "cpu:vector,cpu:parallel,opencl:0:0",
                "-p",
                "length=257",
                "-p",
                "path=direct");
        assertThat(call.exit()).as(call.err()).isZero();
        List<CellRecord> cells = done(RunReader.read(onlyRun(folder.resolve("results"))));
        assertThat(cells)
                .extracting(cell -> ((SweepShape) cell.shape()).side())
                .containsExactlyInAnyOrder(Side.LOOP, Side.LOOP, Side.RESIDENT, Side.ROUND_TRIP);
        assertThat(cells).allSatisfy(cell -> {
            SweepShape shape = (SweepShape) cell.shape();
            assertThat(shape.title()).isEqualTo("SAXPY");
            assertThat(List.of(shape.size(), shape.movedBytes(), shape.flops())).containsExactly(257L, 3084L, 514L);
        });
    }

    @Test
    void itsPtxRunsOnTheSimulatedDriver() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--with", jar("kernel")));
        arguments.addAll(List.of("--devices", "cuda:0", "-p", "length=257", "-p", "path=pinned"));
        arguments.addAll(List.of("--results", folder.resolve("results").toString()));
        arguments.addAll(SHORT);
        Outcome outcome = Simulation.standard().runJar(arguments.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("\ncuda:0 is simulated: such times are no performance figures\n");
        assertThat(done(RunReader.read(onlyRun(folder.resolve("results"))))).hasSize(2);
    }

    private static String jar(String name) {
        return jars.resolve(name + ".jar").toString();
    }

    private static List<CellRecord> done(Run run) {
        List<CellRecord> cells = run.record().cells();
        assertThat(cells)
                .allSatisfy(cell -> assertThat(cell.state()).as(cell.toString()).isEqualTo(CellState.DONE));
        return cells;
    }

    private static Path onlyRun(Path results) throws IOException {
        try (Stream<Path> runs = Files.list(results)) {
            return runs.toList().getFirst();
        }
    }

    private Call call(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(SHORT);
        return Jar.run(
                Path.of(System.getProperty("java.home")),
                folder,
                List.of("-Djmh.ignoreLock=true"),
                all.toArray(String[]::new));
    }
}
