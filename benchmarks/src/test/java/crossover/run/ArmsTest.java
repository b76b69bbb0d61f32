package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.accelerator.Survey;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.page.Index;
import crossover.results.ArmsFolder;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.ForkRecord;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.arm.Arm;
import crossover.run.fork.ForkJvm;
import crossover.run.fork.ForkLog;
import crossover.run.fork.ForkRunner;
import crossover.run.fork.Forks;
import crossover.run.host.DeviceSensors;
import crossover.run.host.EnvironmentProbe;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.PlanException;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import crossover.statistics.Comparison;
import crossover.statistics.Verdict;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two things take turns. The machine gets slower by a tenth from block to block; nothing of it may be seen in their ratio. */
class ArmsTest {
    private static final Survey NO_DEVICES = new Survey(List.of(), List.of());

    @TempDir
    private Path folder;

    private final List<String> order = new ArrayList<>();
    private final Map<String, Double> slower = new HashMap<>();
    private final Map<String, Integer> fails = new HashMap<>();

    @Test
    void forksOfOneNumberAreABlockAndTheirRatiosAreCompared() {
        slower.put("new", 1.05);
        List<RunRecord> records = run("-f", "4", "MisbehavingBenchmark.steady");

        assertThat(order).hasSize(8);
        for (int block = 0; block < 4; block++) {
            assertThat(order.subList(2 * block, 2 * block + 2))
                    .as("block %d", block + 1)
                    .containsExactlyInAnyOrder("base " + (block + 1), "new " + (block + 1));
        }
        assertThat(order.get(0).split(" ")[0])
                .as("each second block turns the order round")
                .isEqualTo(order.get(3).split(" ")[0])
                .isEqualTo(order.get(4).split(" ")[0])
                .isEqualTo(order.get(7).split(" ")[0]);
        assertThat(records).extracting(run -> only(run).forks().size()).containsExactly(4, 4);
        assertThat(ArmsFolder.arms(folder))
                .extracting(arm -> arm.path().getFileName())
                .hasToString("[base, new]");

        assertThat(Index.write(folder))
                .content()
                .contains("<th scope=\"row\">base</th>", ", arm base</td>", ", arm new</td>");

        Comparison row = compared().rows().getFirst().comparison();
        assertThat(row.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(row.ratio()).isCloseTo(1.05, within(1e-4));
        assertThat(row.high95() - row.low95()).isLessThan(0.001);
        assertThat(compared().commonShift()).isNaN();
    }

    /** The same forks without their numbers, as files of runs made apart have them. */
    @Test
    void madeApartTheSameForksDecideNothing() {
        slower.put("new", 1.05);
        run("-f", "4", "MisbehavingBenchmark.steady");
        List<Run> apart = runs().stream()
                .map(run -> new Run(run.name(), null, run.environment(), run.measurements()))
                .toList();

        ComparedRun compared = ComparisonReport.of(apart.getFirst(), apart.subList(1, 2), ComparisonOptions.DEFAULT)
                .others()
                .getFirst();
        assertThat(compared.rows().getFirst().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(compared.inBlocks()).isFalse();
    }

    /** The cells' own times scatter by a tenth and more: what is precise is their ratio. */
    @Test
    void theyEndWhenTheRatioIsPrecise() {
        List<RunRecord> records = run("MisbehavingBenchmark.steady");

        assertThat(records).allSatisfy(record -> {
            assertThat(only(record).forks()).hasSize(5);
            assertThat(only(record).stopReason()).isEqualTo("precision");
            assertThat(only(record).state()).isEqualTo(CellState.DONE);
        });
        assertThat(compared().setting())
                .contains("nothing that is recorded differs. Of 1 row, 0 called faster or slower, falsely, and the 95%"
                        + " interval of 0 misses 1");
    }

    @Test
    void aForkThatFailsTakesItsPartnerWithIt() {
        fails.put("new", 2);
        slower.put("new", 1.05);
        List<RunRecord> records = run("-f", "4", "MisbehavingBenchmark.steady");

        assertThat(only(records.getLast()).state()).isEqualTo(CellState.FAILED);
        ComparedRun compared = compared();
        assertThat(compared.rows().getFirst().comparison().degreesOfFreedom()).isEqualTo(2);
        assertThat(compared.rows().getFirst().comparison().ratio()).isCloseTo(1.05, within(1e-4));
    }

    @Test
    void anArmWhoseForksAlwaysFailEndsTheRowForAll() {
        fails.put("new", 0);
        List<RunRecord> records = run("-f", "20", "MisbehavingBenchmark.steady");

        assertThat(records).extracting(record -> only(record).stopReason()).containsOnly("failures");
        assertThat(only(records.getFirst()).forks()).hasSize(2);
        assertThat(only(records.getFirst()).state()).isEqualTo(CellState.DONE);
        assertThat(only(records.getLast()).reason()).isEqualTo("died, as planned");
    }

    /** Interrupted in the midst of a block: the arm that is behind has its fork first, and pairs stay pairs. */
    @Test
    void goesOnWithTheForkThatItsBlockLacks() {
        slower.put("new", 1.05);
        assertThatThrownBy(() -> run(forks -> order.size() == 3, "-f", "4", "MisbehavingBenchmark.steady"))
                .hasMessage("killed");
        String lacking = order.get(2).startsWith("base") ? "new 2" : "base 2";
        order.clear();
        List<RunRecord> records = run("-f", "4", "MisbehavingBenchmark.steady");

        assertThat(order).hasSize(5).startsWith(lacking);
        assertThat(records).extracting(run -> only(run).forks().size()).containsExactly(4, 4);
        assertThat(compared().rows().getFirst().comparison().ratio()).isCloseTo(1.05, within(1e-4));
    }

    @Test
    void armsWithoutACellInCommonAreRefused() {
        assertThatThrownBy(() -> CommonCells.keep(List.of(
                        new Planner(request(Arm.of("a=."), "MisbehavingBenchmark.steady"), NO_DEVICES).plan(),
                        new Planner(request(Arm.of("b=."), "MisbehavingBenchmark.crash"), NO_DEVICES).plan())))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("nothing to compare: the arms have no cell in common; the first, ")
                .hasMessageContaining("MisbehavingBenchmark.steady marker=: only in arm a");
    }

    private interface Killer {
        boolean now(List<String> forks);
    }

    private List<RunRecord> run(String... jmh) {
        return run(forks -> false, jmh);
    }

    private List<RunRecord> run(Killer killer, String... jmh) {
        List<PlannedRun> arms = new ArrayList<>();
        for (Arm arm : List.of(Arm.of("base=."), Arm.of("new=."))) {
            RunRequest request = request(arm, jmh);
            Environment environment =
                    EnvironmentProbe.of(NO_DEVICES, ForkJvm.of(request.jmh().options()));
            arms.add(new PlannedRun(
                    new Planner(request, NO_DEVICES).plan(), environment, new RunFolder(folder).inside(arm.name())));
        }
        System.setProperty("jmh.ignoreLock", "true");
        try {
            return new Engine(arms, new TestRun.Silence())
                    .run((arm, clock) -> new Machine(name(arm), replayed(arm, clock), killer));
        } finally {
            System.clearProperty("jmh.ignoreLock");
        }
    }

    private static RunRequest request(Arm arm, String... jmh) {
        return Requests.ofShortForks(jmh)
                .of(arm, new RunRecord.Arm("together", arm.name(), List.of("base", "new"), arm.words()));
    }

    private static String name(PlannedRun arm) {
        return arm.plan().request().arm().orElseThrow().name();
    }

    private Forks replayed(PlannedRun arm, InstantSource clock) {
        RunRequest request = arm.plan().request();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new ReplayedForks(
                new ForkRunner(
                        request, new DeviceSensors(List.of()), new ForkLog(nowhere, request), arm.folder(), clock),
                (cell, number) -> 100 * Math.pow(1.1, number) * slower.getOrDefault(name(arm), 1.0));
    }

    private List<Run> runs() {
        return ArmsFolder.arms(folder).stream()
                .map(arm -> RunReader.read(arm.path()))
                .toList();
    }

    private ComparedRun compared() {
        List<Run> runs = runs();
        return ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), ComparisonOptions.DEFAULT)
                .others()
                .getFirst();
    }

    private static CellRecord only(RunRecord record) {
        return record.cells().getFirst();
    }

    /** Tells the order of its forks, and has those fail that are to. */
    private final class Machine implements Forks {
        private final String arm;
        private final Forks forks;
        private final Killer killer;

        Machine(String arm, Forks forks, Killer killer) {
            this.arm = arm;
            this.forks = forks;
            this.killer = killer;
        }

        @Override
        public ForkOutcome sample(Cell cell, Window warmup) {
            if (killer.now(order)) {
                throw new IllegalStateException("killed");
            }
            order.add(arm + " " + cell.nextFork());
            ForkOutcome outcome = forks.sample(cell, warmup);
            int failing = Objects.requireNonNullElse(fails.get(arm), -1);
            return failing == 0 || failing == cell.nextFork() ? failed(outcome.record()) : outcome;
        }

        private static ForkOutcome failed(ForkRecord fork) {
            return new ForkOutcome(
                    new ForkRecord(
                            fork.number(),
                            fork.started(),
                            fork.seconds(),
                            "died, as planned",
                            Map.of(),
                            Map.of(),
                            fork.host(),
                            null,
                            List.of()),
                    Optional.empty());
        }

        @Override
        public ForkOutcome pilot(Cell cell, Pilot pilot) {
            throw new IllegalStateException("no pilot was asked for");
        }
    }
}
