package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Api;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Journal;
import crossover.results.Measurement;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.WarmupRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Real JMH forks that end in every way a fork can end. */
class EngineTest {
    private static final Survey NO_DEVICES = new Survey(List.of(), List.of());

    @TempDir
    private Path results;

    private final String temporary = System.getProperty("java.io.tmpdir");
    private RunFolder folder;

    /** A temporary folder of the test's own, since JMH's lock in the common one may be held by somebody's run. */
    @BeforeEach
    void makeFolder() {
        System.setProperty("java.io.tmpdir", results.toString());
        folder = NewRunFolder.create(results, Optional.of("test"));
    }

    @AfterEach
    void restoreTemporaryFolder() {
        System.setProperty("java.io.tmpdir", temporary);
    }

    @Test
    void mergesForksAsOneRunOfJmhWithThatManyForks() throws IOException {
        RunRecord run = run("-f", "2", "-i", "3", "MisbehavingBenchmark.steady");

        assertThat(run.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CellState.DONE);
            assertThat(cell.stopReason()).isEqualTo("forks");
            assertThat(cell.forks())
                    .hasSize(2)
                    .allSatisfy(fork -> assertThat(fork.failure()).isNull());
        });
        Measurement measured = RunReader.read(folder.path()).measurements().getFirst();
        assertThat(measured.primary().forks())
                .hasSize(2)
                .allSatisfy(fork -> assertThat(fork).hasSize(3));
        double mean = measured.primary().forks().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .average()
                .orElseThrow();
        assertThat(measured.primary().score()).isCloseTo(mean, org.assertj.core.data.Percentage.withPercentage(1e-6));
        assertThat(Files.readString(folder.jmhJson())).contains("\"forks\" : 2");
    }

    @Test
    void eachForkLeavesItsFilesInAFolderOfItsOwn() throws IOException {
        RunRecord run = run("-f", "2", "-i", "1", "MisbehavingBenchmark.leavingAFile");

        assertThat(run.cells().getFirst().forks())
                .hasSize(2)
                .allSatisfy(
                        fork -> assertThat(folder.attachments(fork.started()).resolve("left.txt"))
                                .hasContent("left"));
        assertThat(run.cells().getFirst().forks())
                .extracting(fork -> folder.attachments(fork.started()))
                .doesNotHaveDuplicates();
    }

    @Test
    void failuresAreRowsAndOthersGoOn() throws IOException {
        RunRecord run = run("-f", "3", "MisbehavingBenchmark.(steady|throwing|crashing|outOfMemory|failingItsCheck)");

        assertThat(cell(run, "steady").state()).isEqualTo(CellState.DONE);
        assertFailed(cell(run, "throwing"), "wrong at index 3: expected 5, was NaN");
        assertFailed(
                cell(run, "crashing"),
                "Forked VM failed with exit code 134 (SIGABRT: the JVM or native code in it gave up, jmh.log says more)");
        assertFailed(cell(run, "outOfMemory"), "OutOfMemoryError: Requested array size exceeds VM limit");
        assertFailed(cell(run, "failingItsCheck"), "check failed: 1 of 100 elements");
        assertThat(RunReader.read(folder.path()).measurements())
                .extracting(Measurement::benchmark)
                .containsExactly("crossover.run.MisbehavingBenchmark.steady");
    }

    @Test
    void forksThatEndWithoutAWordAreRowsToo() throws IOException {
        RunRecord run = run("-f", "2", "MisbehavingBenchmark.(steady|aborting|killed)");

        assertThat(cell(run, "steady").state()).isEqualTo(CellState.DONE);
        assertFailed(
                cell(run, "aborting"),
                "Forked VM failed with exit code 134 (SIGABRT: the JVM or native code in it gave up, jmh.log says more)");
        assertFailed(
                cell(run, "killed"),
                "Forked VM failed with exit code 137 (SIGKILL: killed from outside, or by the system for want of memory)");
    }

    @Test
    void aForkThatDoesNotAnswerIsEnded() throws IOException {
        RunRecord run = run("-f", "1", "-to", "1s", "MisbehavingBenchmark.stuck");

        assertThat(cell(run, "stuck").state()).isEqualTo(CellState.FAILED);
        assertThat(cell(run, "stuck").reason())
                .isEqualTo("no answer for 13 s: the fork was ended (JMH's -to sets how long an iteration may take)");
    }

    @Test
    void aShotThatTakesTooLongIsInterrupted() throws IOException {
        RunRecord run = run("-f", "1", "-bm", "ss", "-to", "1s", "MisbehavingBenchmark.sleeping");

        assertThat(cell(run, "sleeping").state()).isEqualTo(CellState.FAILED);
        assertThat(cell(run, "sleeping").reason())
                .isEqualTo("interrupted: JMH does so where a shot takes longer than -to allows");
    }

    @Test
    void aFailedForkCostsOnlyItsOwnSample() throws IOException {
        Path marker = Files.createFile(results.resolve("marker"));

        RunRecord run = run("-f", "3", "-p", "marker=" + marker, "MisbehavingBenchmark.failingOnce");

        CellRecord cell = run.cells().getFirst();
        assertThat(cell.state()).isEqualTo(CellState.FAILED);
        assertThat(cell.reason()).isEqualTo("the first fork fails");
        assertThat(cell.forks()).hasSize(3);
        assertThat(RunReader.read(folder.path())
                        .measurements()
                        .getFirst()
                        .primary()
                        .forks())
                .hasSize(2);
    }

    @Test
    void journalHoldsEachForkInBalancedOrder() throws IOException {
        Path absent = results.resolve("absent");
        run("-f", "2", "-p", "marker=" + absent, "MisbehavingBenchmark.(steady|failingOnce)");

        Journal.Content journal = Journal.read(folder);

        assertThat(journal.damage()).isEmpty();
        assertThat(journal.entries()).hasSize(4);
        assertThat(journal.entries().subList(0, 2))
                .extracting(Journal.Entry::cell)
                .doesNotHaveDuplicates();
        assertThat(journal.entries().stream().map(entry -> entry.fork().number()))
                .containsExactly(1, 1, 2, 2);
        assertThat(JmhResults.fromBytes(journal.entries().getFirst().resultBytes())
                        .getIterationResults())
                .hasSize(1);
    }

    @Test
    void namesWhatTheBudgetLeftOut() throws IOException {
        RunRequest request = request(Optional.of(Duration.ZERO), "-f", "1", "MisbehavingBenchmark.steady");

        RunRecord run = run(request);

        assertThat(run.cells().getFirst().state()).isEqualTo(CellState.SKIPPED);
        assertThat(run.cells().getFirst().reason()).isEqualTo("the time budget ended before its first fork");
    }

    @Test
    void aPilotDecidesTheWarmUpAndIsNoSample() throws IOException {
        RunRequest request = Requests.of(Optional.empty(), List.of("-f", "1", "MisbehavingBenchmark.warmingUp"));

        CellRecord cell = run(request).cells().getFirst();

        WarmupRecord warmup = cell.warmup();
        assertThat(warmup.decidedBy()).isEqualTo("pilot");
        assertThat(warmup.iterations()).as("1.5 times the slow 1.2 s").isBetween(16, 40);
        assertThat(cell.pilot().number()).isZero();
        assertThat(cell.forks())
                .singleElement()
                .satisfies(fork -> assertThat(fork.number()).isEqualTo(1));
        assertThat(RunReader.read(folder.path())
                        .measurements()
                        .getFirst()
                        .primary()
                        .forks())
                .singleElement(InstanceOfAssertFactories.LIST)
                .hasSize(10);
        assertThat(Files.readString(folder.jmhJson())).contains("\"warmupIterations\" : " + warmup.iterations());

        CellRecord resumed = run(request).cells().getFirst();
        assertThat(resumed).as("from the journal, without a fork").isEqualTo(cell);
    }

    @Test
    void keptTextOfACellIsWhatJmhWritesForAll() throws IOException {
        RunRequest request =
                request(Optional.empty(), "-f", "2", "-i", "2", "-bm", "avgt,thrpt", "MisbehavingBenchmark.steady");
        Plan plan = new Planner(request, NO_DEVICES).plan();
        try (PrintStream log = request.jmh().log(folder)) {
            new Engine(plan, request, EnvironmentProbe.of(NO_DEVICES), folder, new Silence()).run(log);
        }

        assertThat(plan.cells()).hasSize(2);
        assertThat(Files.readString(folder.jmhJson()))
                .isEqualTo(JmhResults.text(JmhResults.merged(plan.cells()), ResultFormatType.JSON)
                                .strip() + "\n");
    }

    @Test
    void writesTheFileThatJmhUsersAskFor() throws IOException {
        Path file = results.resolve("x.csv");

        run("-f", "1", "-rf", "csv", "-rff", file.toString(), "MisbehavingBenchmark.steady");

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\"Benchmark\",\"Mode\",\"Threads\"");
    }

    @Test
    void refusesToMeasureBesideAnotherRun() throws IOException {
        try (MachineLock held = MachineLock.take()) {
            System.clearProperty("jmh.ignoreLock");
            assertThatThrownBy(() -> run("-f", "1", "MisbehavingBenchmark.steady"))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("another JMH run is measuring on this machine");
        }
    }

    @Test
    void refiningAddsSizesAroundTheCrossingAlsoOfARunThatGoesOn() throws IOException {
        Survey survey = new Survey(List.of(device("cpu:loop", Api.JVM), device("opencl:0:0", Api.OPENCL)), List.of());
        RunRequest request = Requests.refining("-f", "2", "-wi", "0", "-i", "1", "-r", "20ms", "CrossingBenchmark");
        Plan plan = new Planner(request, survey).plan();

        RunRecord run = engine(plan, request).run(silent());

        assertThat(run.cells().stream().map(cell -> cell.key().params()).toList())
                .extracting(params -> params.get("length"))
                .containsExactlyInAnyOrder("100", "100", "200", "200", "400", "400", "800", "800");
        assertThat(run.cells()).allSatisfy(cell -> assertThat(cell.forks()).hasSize(2));
        int journalled = Journal.read(folder).entries().size();
        assertThat(journalled).isEqualTo(16);

        RunRecord again = engine(new Planner(request, survey).plan(), request).run(silent());

        assertThat(again.cells()).isEqualTo(run.cells());
        assertThat(Journal.read(folder).entries()).hasSize(journalled);
    }

    private static DeviceDescription device(String selector, Api api) {
        return new DeviceDescription(
                selector, selector, Kind.CPU, api, "of the test", 1L << 30, 1L << 30, false, new TreeMap<>());
    }

    private Engine engine(Plan plan, RunRequest request) {
        return new Engine(plan, request, EnvironmentProbe.of(NO_DEVICES), folder, new Silence());
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    private RunRecord run(String... jmh) throws IOException {
        return run(request(Optional.empty(), jmh));
    }

    private RunRecord run(RunRequest request) throws IOException {
        Plan plan = new Planner(request, NO_DEVICES).plan();
        try (PrintStream log = request.jmh().log(folder)) {
            return engine(plan, request).run(log);
        }
    }

    private static RunRequest request(Optional<Duration> budget, String... jmh) {
        List<String> arguments = new ArrayList<>(List.of("-wi", "0", "-r", "5ms"));
        arguments.addAll(List.of(jmh));
        if (!arguments.contains("-i")) {
            arguments.addAll(List.of("-i", "1"));
        }
        return Requests.of(budget, arguments);
    }

    private static CellRecord cell(RunRecord run, String method) {
        return run.cells().stream()
                .filter(cell -> cell.key().benchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFailed(CellRecord cell, String reason) {
        assertThat(cell.state()).isEqualTo(CellState.FAILED);
        assertThat(cell.reason()).isEqualTo(reason);
        assertThat(cell.stopReason()).isEqualTo("failures");
        assertThat(cell.forks()).hasSize(2);
    }

    private static final class Silence implements RunListener {
        @Override
        public void forkStarted(CellKey cell, int number, Progress progress) {}

        @Override
        public void cellEnded(CellRecord cell, Progress progress) {}
    }
}
