package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellRecord;
import crossover.results.RunRecord;
import crossover.run.plan.Profile;
import crossover.run.plan.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first look at the chosen {@link CrossingModel}: at 100 elements the loop is best, at 6400 the team, and the device overtakes in
 * between.
 */
class SecondLookTest {
    @TempDir
    private Path results;

    private static RunRequest request(String... more) {
        List<String> jmh = Stream.concat(
                        Stream.of(
                                "CrossingBenchmark",
                                "-p",
                                "model=0",
                                "-p",
                                "length=100,6400",
                                "-wi",
                                "0",
                                "-i",
                                "1",
                                "-r",
                                "20ms",
                                "-jvmArgsAppend",
                                "-XX:TieredStopAtLevel=1"),
                        Stream.of(more))
                .toList();
        return Requests.of(Profile.QUICK, List.of(), Optional.of(Duration.ofSeconds(1000)), jmh);
    }

    /** By device and size. */
    private static Map<String, Integer> forks(RunRecord run) {
        return run.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.key().params().get("device") + " "
                                + cell.key().params().get("length"),
                        cell -> cell.forks().size(),
                        Integer::sum,
                        TreeMap::new));
    }

    /** Two forks each, then three times two for whom the crossing turns on, and three times three at the root of 100 x 6400. */
    @Test
    void theForksGoToTheCellsAroundTheCrossingAlsoWhereTheRunGoesOn() throws IOException {
        Map<String, Integer> expected = new TreeMap<>(Map.of(
                "cpu:loop 100", 8,
                "cpu:loop 6400", 2,
                "cpu:loop 800", 9,
                "cpu:parallel 100", 2,
                "cpu:parallel 6400", 8,
                "cpu:parallel 800", 9,
                "model:0 100", 8,
                "model:0 6400", 8,
                "model:0 800", 9));
        TestRun test = modelled();
        RunRecord whole = test.run(request());
        assertThat(forks(whole)).isEqualTo(expected);
        assertThat(whole.pooled()).isTrue();
        assertThat(whole.cells()).extracting(CellRecord::stopReason).isSubsetOf("forks", "precision");

        List<Path> records = journal(test);
        for (Path record : records.subList(records.size() - 5, records.size())) {
            Files.delete(record);
        }
        RunRecord goneOn = test.run(request());
        assertThat(forks(goneOn)).isEqualTo(expected);
        assertThat(journal(test)).hasSameSizeAs(records);
    }

    /** Forks that took exactly as long as the model says. */
    private TestRun modelled() {
        CrossingModel model = CrossingModel.of(0);
        return new TestRun(results, InstantSource.system(), CrossingModel.MACHINE)
                .with(real -> new ReplayedForks(real, (cell, fork) -> {
                    Map<String, String> parameters = cell.key().params();
                    return model.nanoseconds(
                                    parameters.getOrDefault("device", ""),
                                    Long.parseLong(parameters.getOrDefault("length", "")),
                                    fork)
                            / 1000;
                }));
    }

    @Test
    void whoFixesTheForksGetsThese() {
        RunRecord run = modelled().run(request("-f", "1"));
        assertThat(forks(run).values()).hasSize(6).containsOnly(1);
        assertThat(run.pooled()).isFalse();
    }

    private static List<Path> journal(TestRun run) throws IOException {
        try (Stream<Path> files = Files.list(run.folder().journal())) {
            return files.sorted().toList();
        }
    }
}
