package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.Api;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.Survey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Journal;
import crossover.results.Measurement;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.WarmupRecord;
import crossover.run.fork.JmhResults;
import crossover.run.plan.Cell;
import crossover.run.plan.Plan;
import crossover.run.plan.PlanException;
import crossover.run.plan.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;

/** How a run is made of real JMH forks. */
class EngineTest {
    @TempDir
    private Path results;

    private TestRun measured;

    @BeforeEach
    void makeRun() {
        measured = new TestRun(results);
    }

    @Test
    void mergesForksAsOneRunOfJmhWithThatManyForks() throws IOException {
        RunRecord run = measured.run("-f", "2", "-i", "3", "MisbehavingBenchmark.steady");

        assertThat(run.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CellState.DONE);
            assertThat(cell.stopReason()).isEqualTo("forks");
            assertThat(cell.forks())
                    .hasSize(2)
                    .allSatisfy(fork -> assertThat(fork.failure()).isNull());
        });
        Measurement measurement =
                RunReader.read(measured.folder().path()).measurements().getFirst();
        assertThat(measurement.primary().forks())
                .hasSize(2)
                .allSatisfy(fork -> assertThat(fork).hasSize(3));
        double mean = measurement.primary().forks().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .average()
                .orElseThrow();
        assertThat(measurement.primary().score())
                .isCloseTo(mean, org.assertj.core.data.Percentage.withPercentage(1e-6));
        assertThat(Files.readString(measured.folder().jmhJson())).contains("\"forks\" : 2");
    }

    @Test
    void eachForkLeavesItsFilesInAFolderOfItsOwn() {
        RunRecord run = measured.run("-f", "2", "-i", "1", "MisbehavingBenchmark.leavingAFile");

        assertThat(run.cells().getFirst().forks())
                .hasSize(2)
                .allSatisfy(fork -> assertThat(
                                measured.folder().attachments(fork.started()).resolve("left.txt"))
                        .hasContent("left"));
        assertThat(run.cells().getFirst().forks())
                .extracting(fork -> measured.folder().attachments(fork.started()))
                .doesNotHaveDuplicates();
    }

    @Test
    void journalHoldsEachForkInBalancedOrder() {
        Path absent = results.resolve("absent");
        measured.run("-f", "2", "-p", "marker=" + absent, "MisbehavingBenchmark.(steady|failingOnce)");

        Journal.Content journal = Journal.read(measured.folder());

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
    void namesWhatTheBudgetLeftOut() {
        RunRequest request =
                Requests.of(Optional.of(Duration.ZERO), List.of("-f", "1", "-wi", "0", "MisbehavingBenchmark.steady"));

        RunRecord run = measured.run(request);

        assertThat(run.cells().getFirst().state()).isEqualTo(CellState.SKIPPED);
        assertThat(run.cells().getFirst().reason()).isEqualTo("the time budget ended before its first fork");
    }

    @Test
    void aCellThatCannotBecomePreciseEndsHalfWayAndSaysWhatItWouldTake() {
        measured.with(forks -> new ReplayedForks(forks, (cell, fork) -> fork % 2 == 0 ? 100 : 130));
        RunRequest request = Requests.of(
                Optional.empty(), List.of("-wi", "0", "-i", "1", "-r", "5ms", "MisbehavingBenchmark.steady"));

        CellRecord cell = measured.run(request).cells().getFirst();

        assertThat(cell.state()).isEqualTo(CellState.DONE);
        assertThat(cell.stopReason()).isEqualTo(CellRecord.FUTILITY);
        assertThat(cell.forks()).as("of at most twenty").hasSize(10);
        assertThat(cell.warnings())
                .filteredOn(warning -> warning.startsWith("wider than the precision asked for"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches(".*at its scatter that takes about [0-9]{2,3} forks \\(-f sets how many\\)");

        CellRecord resumed = measured.run(request).cells().getFirst();
        assertThat(resumed).as("from the journal, without a fork").isEqualTo(cell);
    }

    @Test
    void aPilotDecidesTheWarmUpAndIsNoSample() throws IOException {
        RunRequest request = Requests.of(Optional.empty(), List.of("-f", "1", "MisbehavingBenchmark.warmingUp"));

        CellRecord cell = measured.run(request).cells().getFirst();

        WarmupRecord warmup = cell.warmup();
        assertThat(warmup.decidedBy()).isEqualTo("pilot");
        assertThat(warmup.iterations()).as("1.5 times the slow 1.2 s").isBetween(16, 40);
        assertThat(cell.pilot().number()).isZero();
        assertThat(cell.forks())
                .singleElement()
                .satisfies(fork -> assertThat(fork.number()).isEqualTo(1));
        assertThat(RunReader.read(measured.folder().path())
                        .measurements()
                        .getFirst()
                        .primary()
                        .forks())
                .singleElement(InstanceOfAssertFactories.LIST)
                .hasSize(10);
        assertThat(Files.readString(measured.folder().jmhJson()))
                .contains("\"warmupIterations\" : " + warmup.iterations());

        CellRecord resumed = measured.run(request).cells().getFirst();
        assertThat(resumed).as("from the journal, without a fork").isEqualTo(cell);
    }

    @Test
    void keptTextOfACellIsWhatJmhWritesForAll() throws IOException {
        RunRequest request =
                Requests.ofShortForks("-f", "2", "-i", "2", "-bm", "avgt,thrpt", "MisbehavingBenchmark.steady");
        Plan plan = measured.plan(request);
        measured.run(plan, request);

        assertThat(plan.cells()).hasSize(2);
        assertThat(Files.readString(measured.folder().jmhJson()))
                .isEqualTo(JmhResults.text(JmhResults.merged(plan.cells()), ResultFormatType.JSON)
                                .strip() + "\n");
    }

    @Test
    void writesTheFileThatJmhUsersAskFor() throws IOException {
        Path file = results.resolve("x.csv");

        measured.run("-f", "1", "-rf", "csv", "-rff", file.toString(), "MisbehavingBenchmark.steady");

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\"Benchmark\",\"Mode\",\"Threads\"");
    }

    /** In a temporary folder of the test's own, since somebody's run may hold the lock in the common one. */
    @Test
    void refusesToMeasureBesideAnotherRun() {
        RunRequest request = Requests.ofShortForks("-f", "1", "MisbehavingBenchmark.steady");
        String temporary = System.setProperty("java.io.tmpdir", results.toString());
        try (MachineLock held = MachineLock.take()) {
            System.clearProperty("jmh.ignoreLock");
            assertThatThrownBy(() -> measured.runUnderTheLock(measured.plan(request), request))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("another JMH run is measuring on this machine");
        } finally {
            System.setProperty("java.io.tmpdir", temporary);
        }
    }

    /** A loop that takes a microsecond an element, a device that takes 300 at any size. */
    private static double crossingAt300(Cell cell, int fork) {
        boolean loop = "cpu:loop".equals(cell.key().params().get("device"));
        return (loop ? Double.parseDouble(cell.key().params().get("length")) : 300) * (fork == 1 ? 1 : 1.001);
    }

    @Test
    void refiningAddsSizesAroundTheCrossingAlsoOfARunThatGoesOn() {
        Survey survey = new Survey(
                List.of(device("cpu:loop", Api.JVM), device("opencl:0:0", new Api("opencl", "OpenCL"))), List.of());
        measured = new TestRun(results, InstantSource.system(), survey)
                .with(forks -> new ReplayedForks(forks, EngineTest::crossingAt300));
        RunRequest request = Requests.refining("-f", "2", "-wi", "0", "-i", "1", "-r", "20ms", "CrossingBenchmark");

        RunRecord run = measured.run(request);

        assertThat(run.cells().stream().map(cell -> cell.key().params()).toList())
                .extracting(params -> params.get("length"))
                .containsExactlyInAnyOrder("100", "100", "200", "200", "400", "400", "800", "800");
        assertThat(run.cells()).allSatisfy(cell -> assertThat(cell.forks()).hasSize(2));
        int journalled = Journal.read(measured.folder()).entries().size();
        assertThat(journalled).isEqualTo(16);

        RunRecord again = measured.run(request);

        assertThat(again.cells()).isEqualTo(run.cells());
        assertThat(Journal.read(measured.folder()).entries()).hasSize(journalled);
    }

    private static DeviceDescription device(String selector, Api api) {
        return new DeviceDescription(
                selector, selector, Kind.CPU, api, "of the test", 1L << 30, 1L << 30, false, new TreeMap<>());
    }
}
