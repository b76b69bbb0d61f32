package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.cli.Jar.Call;
import crossover.results.CellState;
import crossover.results.Measurement;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JMH's users expect of the jar, and what everybody expects of a command line. */
class CommandLineIT {
    /** Measures whatever else runs on the machine: these tests look at files and exit codes, not at times. */
    private static final List<String> BESIDE_OTHERS = List.of("-Djmh.ignoreLock=true");

    @TempDir
    private Path folder;

    @Test
    void listsBenchmarksAndParametersAsJmhDoes() {
        Call list = call("-l");
        assertThat(list.exit()).isZero();
        assertThat(list.out())
                .startsWith("Benchmarks: ")
                .contains("crossover.benchmark.VectorSumBenchmark.compute")
                .contains("crossover.benchmark.VectorSumBenchmark.roundTrip")
                .contains("crossover.benchmark.MatrixDoublingBenchmark.compute")
                .contains("crossover.benchmark.FiniteStateMachineBenchmark.run");

        Call parameters = call("-lp", "VectorSumBenchmark.compute");
        assertThat(parameters.exit()).isZero();
        assertThat(parameters.out())
                .contains("param \"device\" = {cpu:loop, cpu:vector, cpu:parallel, cpu:parallel-vector, cpu:forkjoin}")
                .contains("param \"length\" = {100, ");
        assertThat(call("-lprof").out()).contains("gc: GC profiling via standard MBeans");
        assertThat(call("-lrf").out()).contains("text, csv, scsv, json, latex");
    }

    @Test
    void helpNamesOurOptionsAndJmhs() {
        Call help = call("-h");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("--profile=NAME", "--dry-run", "-wi <int>", "-prof <profiler>", "-rff <filename>");
        assertThat(call("run", "--help").out()).isEqualTo(help.out());
        assertThat(call("--help").out()).contains("devices", "verify", "report", "compare", "demo", "Exit codes:");
    }

    @Test
    void measuresWithJmhsOptions() throws IOException {
        Call call = call(
                "VectorSum",
                "-p",
                "length=100",
                "-f",
                "1",
                "-wi",
                "1",
                "-i",
                "2",
                "-w",
                "50ms",
                "-r",
                "50ms",
                "-rf",
                "json",
                "-rff",
                "x.json",
                "-prof",
                "gc",
                "-e",
                "roundTrip",
                "--devices",
                "cpu:loop,cpu:vector");

        // JMH 1.37 itself uses what Java 25 warns of.
        assertThat(call.err().lines())
                .allMatch(line -> line.startsWith("WARNING: ") && line.contains("sun.misc.Unsafe")
                        || line.contains("maintainers of class org.openjdk.jmh.util.Utils"));
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("2 cells done, 0 failed, 0 skipped, 0 not reached");
        List<Measurement> asked = RunReader.read(folder.resolve("x.json")).measurements();
        assertThat(asked).extracting(cell -> cell.params().get("device")).containsExactly("cpu:loop", "cpu:vector");
        assertThat(asked).allSatisfy(cell -> {
            assertThat(cell.primary().forks())
                    .hasSize(1)
                    .first(InstanceOfAssertFactories.LIST)
                    .hasSize(2);
            assertThat(cell.params()).containsEntry("length", "100");
            assertThat(cell.secondary().keySet()).anyMatch(name -> name.endsWith("gc.alloc.rate.norm"));
        });
        Run run = RunReader.read(onlyRun());
        assertThat(run.measurements()).isEqualTo(asked);
        assertThat(run.record().cells())
                .allSatisfy(cell -> assertThat(cell.state()).isEqualTo(CellState.DONE));
        assertThat(run.record().command()).startsWith("VectorSum", "-p", "length=100");
        assertThat(run.environment().cpu().logicalCores())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void dryRunMeasuresNothing() {
        Call call = call("--profile", "quick", "--dry-run", "VectorSumBenchmark.compute", "--devices", "cpu:loop");
        assertThat(call.exit()).isZero();
        assertThat(call.out())
                .contains("run      VectorSumBenchmark.compute device=cpu:loop length=100")
                .contains("quick profile: 4 cells, about ");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--profil quick|unknown option '--profil'; the nearest names are --profile",
                "-x 3|x is not a recognized option",
                "--profile fast|no profile 'fast'; the nearest names are quick, standard, thorough",
                "--precision 3|'3' is no percentage",
                "--budget 3|'3' is no duration",
                "VectorSun|no benchmark matches 'VectorSun'; the nearest names are VectorSumBenchmark.compute",
                "VectorSum -p lenght=3|no selected benchmark has a parameter 'lenght'; the nearest names are length",
                "VectorSum --devices cpu:lop|no device 'cpu:lop'; the nearest names are cpu:loop",
                "VectorSum -p device=cuda:0|cuda:0 is not available: no NVIDIA driver (libcuda.so.1 not found)",
                "VectorSum --results /proc/none|cannot write the folder /proc/none",
                "report absent|absent does not exist: give a run's folder or a JMH JSON file",
                "compare absent absent|absent does not exist: give a run's folder or a JMH JSON file",
                "demo fsn|fsn"
            })
    void badInputIsOneLineAndExitTwo(String arguments, String message) {
        Call call = call(arguments.split(" "));
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err().lines().findFirst().orElseThrow())
                .startsWith("crossover: ")
                .contains(message);
        assertThat(call.err()).doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void interruptedRunIsFinalAndGoesOn() throws Exception {
        String[] arguments = {
            "VectorSumBenchmark.compute",
            "-p",
            "length=100",
            "--devices",
            "cpu:loop",
            "-f",
            "4",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "2s"
        };
        Process process = Jar.start(Path.of(System.getProperty("java.home")), folder, BESIDE_OTHERS, arguments);
        RunFolder atWork = RunAtWork.awaitFirstFork(process, folder.resolve("results"));
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(128 + 15);

        Path run = atWork.path();
        int kept = RunAtWork.forks(atWork);
        assertThat(kept).isBetween(1, 3);
        Run interrupted = RunReader.read(run);
        assertThat(interrupted.record().finished()).isNull();
        assertThat(interrupted.record().cells().getFirst().stopReason()).isEqualTo("interrupt");
        assertThat(interrupted.measurements().getFirst().primary().forks()).hasSize(kept);
        assertThat(run.resolve("report.html")).exists();

        Call resumed = call("run", "--resume");
        assertThat(resumed.exit()).isZero();
        Run finished = RunReader.read(run);
        assertThat(finished.record().finished()).isNotNull();
        assertThat(finished.record().seed()).isEqualTo(interrupted.record().seed());
        assertThat(finished.measurements().getFirst().primary().forks())
                .hasSize(4)
                .startsWith(
                        interrupted.measurements().getFirst().primary().forks().getFirst());
        assertThat(RunAtWork.forks(atWork)).isEqualTo(4);
    }

    @Test
    void olderJavaHearsOnePlainLine() {
        Optional<Path> older = olderJava();
        assumeTrue(older.isPresent(), "needs an older Java in /usr/lib/jvm to be refused on");
        Call call = Jar.run(older.get(), folder, List.of(), "-l");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("crossover: needs Java 25 or newer, and this is Java ");
    }

    private static Optional<Path> olderJava() {
        try (Stream<Path> javas = Files.list(Path.of("/usr/lib/jvm"))) {
            return javas.filter(home -> home.getFileName().toString().matches(".*-(8|11|17|21)-.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
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
