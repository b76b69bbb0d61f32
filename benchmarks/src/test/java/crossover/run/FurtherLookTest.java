package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.RunRecord;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import crossover.sweep.Axis;
import crossover.sweep.Refinement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished run is looked at further: which cells get forks, how many, and at which level. */
class FurtherLookTest {
    private static final RunRequest REQUEST = Requests.ofShortForks(
            "CrossingBenchmark", "-p", "model=0", "-p", "length=100,6400", "-f", "2", "-jvmArgsAppend", "-Xint");

    @TempDir
    private Path results;

    /** Every fork the same. */
    private TestRun test() {
        return new TestRun(results, InstantSource.system(), CrossingModel.MACHINE)
                .with(real -> new ReplayedForks(real, (cell, fork) -> 100));
    }

    @Test
    void theCellsOfALookGetItsForksAndTheOthersStayAsTheyEnded() throws IOException {
        TestRun test = test();
        RunRecord finished = test.run(REQUEST);
        assertThat(finished.cells()).extracting(cell -> cell.forks().size()).containsOnly(2);
        CellKey device = key(finished, "model:0", "6400");
        CellKey loop = key(finished, "cpu:loop", "100");
        Planner planner = new Planner(REQUEST.withoutBudget(), CrossingModel.MACHINE);

        RunRecord once =
                planner.extended(finished, Set.of(device, loop), Set.of(new Refinement.Addition(loop, Axis.SIZE, 800)));
        RunRecord first = test.run(planner.furtherLook(once), REQUEST);

        Map<String, Integer> expected = new TreeMap<>(Map.of(
                "cpu:loop 100", 17,
                "cpu:loop 6400", 2,
                "cpu:loop 800", 15,
                "cpu:parallel 100", 2,
                "cpu:parallel 6400", 2,
                "model:0 100", 2,
                "model:0 6400", 17));
        assertThat(forks(first)).isEqualTo(expected);
        assertThat(first.looks()).extracting(RunRecord.Look::level).containsExactly(0.99);
        assertThat(first.finished()).isNotNull();
        assertThat(first.cells()).extracting(CellRecord::stopReason).isSubsetOf("forks", "precision");

        loseTheNewest(5, test);
        RunRecord goneOn = test.run(planner.furtherLook(test.folder().readRecord()), REQUEST);
        assertThat(forks(goneOn)).isEqualTo(expected);

        RunRecord twice = planner.extended(goneOn, Set.of(device), Set.of());
        RunRecord second = test.run(planner.furtherLook(twice), REQUEST);
        expected.put("model:0 6400", 32);
        assertThat(forks(second)).isEqualTo(expected);
        assertThat(second.looks()).extracting(RunRecord.Look::level).containsExactly(0.99, 0.995);
    }

    /** A cell that had narrowed to its precision after five of twenty forks has had these alone, whatever is journalled since. */
    @Test
    void aLookIsNotTakenForForksOfTheRunItself() {
        RunRequest request = Requests.ofShortForks("CrossingBenchmark", "-p", "model=0", "-p", "length=100,6400");
        TestRun test = test();
        RunRecord finished = test.run(request);
        assertThat(finished.cells()).extracting(CellRecord::stopReason).containsOnly("precision");
        Planner planner = new Planner(request, CrossingModel.MACHINE);
        CellKey device = key(finished, "model:0", "6400");

        RunRecord looked = test.run(planner.furtherLook(planner.extended(finished, Set.of(device), Set.of())), request);
        assertThat(forks(looked))
                .containsEntry("model:0 6400", 20)
                .containsEntry("model:0 100", 5)
                .containsEntry("cpu:loop 100", 5);
        Plan again = planner.furtherLook(looked);
        assertThat(forks(test.run(again, request))).isEqualTo(forks(looked));
        assertThat(state(looked, "model:0", "100")).isEqualTo("precision");
    }

    /** Such a run has no pilots, and its cells borrow each other's scatter. */
    @Test
    void aRunThatABudgetLimitedStaysAFirstLook() {
        RunRequest request = Requests.of(
                Optional.of(Duration.ofSeconds(30)),
                List.of("CrossingBenchmark", "-p", "model=0", "-p", "length=100,6400"));
        Planner planner = new Planner(request, CrossingModel.MACHINE);
        Plan plan = planner.plan();
        assertThat(plan.request().limited()).isTrue();
        String time = "2026-01-01T00:00:00Z";
        RunRecord limited = new RunRecord(
                1, "standard", 42, null, List.of(), time, time, false, plan.records(), true, List.of(), null);

        RunRequest looked = planner.furtherLook(
                        planner.extended(limited, Set.of(key(limited, "cpu:loop", "100")), Set.of()))
                .request();
        assertThat(looked.pilot()).isEmpty();
        assertThat(looked.poolsScatter()).isTrue();
    }

    private static @Nullable String state(RunRecord run, String device, String length) {
        CellKey key = key(run, device, length);
        return run.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow()
                .stopReason();
    }

    private static CellKey key(RunRecord run, String device, String length) {
        return run.cells().stream()
                .map(CellRecord::key)
                .filter(key -> device.equals(key.params().get("device"))
                        && length.equals(key.params().get("length")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> forks(RunRecord run) {
        return run.cells().stream()
                .collect(Collectors.toMap(
                        cell -> Objects.requireNonNull(cell.key().params().get("device")) + " "
                                + cell.key().params().get("length"),
                        cell -> cell.forks().size(),
                        Integer::sum,
                        TreeMap::new));
    }

    private static void loseTheNewest(int records, TestRun run) throws IOException {
        try (Stream<Path> files = Files.list(run.folder().journal())) {
            List<Path> all = files.sorted().toList();
            for (Path record : all.subList(all.size() - records, all.size())) {
                Files.delete(record);
            }
        }
    }
}
