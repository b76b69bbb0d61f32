package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.ForkRecord;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.shape.OpenShape;
import crossover.run.fork.ForkJvm;
import crossover.run.fork.Forks;
import crossover.run.host.EnvironmentProbe;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.Pilot;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.BenchmarkResult;

/** What a run does beside its forks, which are replayed here and take no time. */
class BookkeepingTest {
    @TempDir
    private Path results;

    private final List<Long> asked = new ArrayList<>();

    /** Every fork is in the journal at once; the other files are not written with each. */
    @Test
    void theJournalHasEachForkAndTheOtherFilesComeBehind() throws IOException {
        RunFolder folder = NewRunFolder.create(results, Optional.of("test"), InstantSource.system());
        Plan plan = plan(40);
        List<Integer> journalled = new ArrayList<>();
        List<Integer> written = new ArrayList<>();
        Forks sample = replayed();
        RunRecord run = engine(plan, folder)
                .run((arm, clock) -> new Replay() {
                    @Override
                    public ForkOutcome sample(Cell cell, Window warmup) {
                        journalled.add(
                                crossover.results.Journal.read(folder).entries().size());
                        written.add(folder.readRecord().cells().stream()
                                .mapToInt(written -> written.forks().size())
                                .sum());
                        return sample.sample(cell, warmup);
                    }
                })
                .getFirst();

        assertThat(journalled).isEqualTo(IntStream.range(0, 40).boxed().toList());
        assertThat(written.getLast()).as("long before three seconds").isZero();
        assertThat(run.cells())
                .extracting(CellRecord::forks)
                .allSatisfy(forks -> assertThat(forks).hasSize(1));
        assertThat(folder.readRecord()).isEqualTo(run);
        assertThat(RunReader.read(folder.path()).measurements()).hasSize(40);
    }

    /** {@code ./bench test -Dtest=BookkeepingTest -Dcrossover.bookkeeping=true}; prints what it measures. */
    @Test
    @EnabledIfSystemProperty(
            named = "crossover.bookkeeping",
            matches = "true",
            disabledReason = "a benchmark: asks for -Dcrossover.bookkeeping=true")
    void aForkCostsTheSameHoweverManyCellsHaveEnded() throws IOException {
        RunFolder folder = NewRunFolder.create(results, Optional.of("test"), InstantSource.system());
        Plan plan = plan(5000);
        Forks sample = replayed();
        engine(plan, folder).run((arm, clock) -> sample);

        double first = mean(asked.subList(0, 501));
        double last = mean(asked.subList(asked.size() - 501, asked.size()));
        System.out.println(String.format(
                Locale.ROOT,
                "bookkeeping a fork: %.2f ms over the first 500 of 5000 cells, %.2f ms over the last 500, ratio %.2f",
                first / 1e6,
                last / 1e6,
                last / first));
        assertThat(last / first).isLessThanOrEqualTo(1.2);
    }

    /** Between one fork and the next. */
    private static double mean(List<Long> moments) {
        return (double) (moments.getLast() - moments.getFirst()) / (moments.size() - 1);
    }

    private static Engine engine(Plan plan, RunFolder folder) {
        return new Engine(
                List.of(new PlannedRun(
                        plan,
                        EnvironmentProbe.of(
                                new Survey(List.of(), List.of()),
                                ForkJvm.of(JmhOptions.parse(List.of()).options())),
                        folder)),
                new TestRun.Silence(),
                InstantSource.system());
    }

    private abstract static class Replay implements Forks {
        @Override
        public ForkOutcome pilot(Cell cell, Pilot pilot) {
            throw new IllegalStateException("no pilot was asked for");
        }
    }

    /** Gives every cell the result of one real fork. */
    private Forks replayed() {
        TestRun real = new TestRun(results);
        RunRequest request = Requests.ofShortForks("-f", "1", "-i", "5", "MisbehavingBenchmark.steady");
        Plan plan = real.plan(request);
        RunRecord run = real.run(plan, request);
        ForkRecord fork = run.cells().getFirst().forks().getFirst();
        BenchmarkResult result = plan.cells().getFirst().results().getFirst();
        return new Replay() {
            @Override
            public ForkOutcome sample(Cell cell, Window warmup) {
                asked.add(System.nanoTime());
                return new ForkOutcome(fork, Optional.of(result));
            }
        };
    }

    private static Plan plan(int cells) {
        RunRequest request = Requests.ofShortForks("-f", "1", "MisbehavingBenchmark.steady");
        Cell like = new Planner(request, new Survey(List.of(), List.of()))
                .plan()
                .cells()
                .getFirst();
        List<Cell> many = IntStream.range(0, cells)
                .mapToObj(number -> new Cell(
                        new CellKey(
                                like.key().benchmark(),
                                new TreeMap<>(Map.of("marker", String.valueOf(number))),
                                1,
                                "avgt"),
                        OpenShape.FIRST,
                        like.benchmark(),
                        1))
                .toList();
        return new Plan(request, new Survey(List.of(), List.of()), many, measured -> List.of(), List.of());
    }
}
