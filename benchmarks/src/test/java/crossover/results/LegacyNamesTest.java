package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.shape.CellShape;
import crossover.results.shape.CopyShape;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.FootprintShape;
import crossover.results.shape.LatencyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.OpenShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the names of each of the project's benchmark classes said, before cells said it themselves. */
class LegacyNamesTest {
    @Test
    void aCopyIsNamedByItsMethod() {
        assertThat(shape("CopyBenchmark.hostToDevice", "device", "cuda:0", "path", "pinned", "bytes", "4096"))
                .isEqualTo(new CopyShape(1, "cuda:0", "hostToDevice", "pinned", 4096));
        assertThat(shape("CopyBenchmark.hostToDevice", "device", "cuda:0", "path", "pinned", "bytes", "0"))
                .isEqualTo(OpenShape.FIRST);
    }

    @Test
    void launchesComeAloneOrInHundreds() {
        assertThat(shape("LaunchOverheadBenchmark.launch", "device", "cuda:0"))
                .isEqualTo(new LaunchShape(1, "cuda:0", 1));
        assertThat(shape("LaunchOverheadBenchmark.launchInBatch", "device", "cuda:0"))
                .isEqualTo(new LaunchShape(1, "cuda:0", 100));
    }

    @Test
    void aLatencyHasALoad() {
        assertThat(shape(
                        "FiniteStateMachineLatencyBenchmark.run",
                        "executor",
                        "virtual",
                        "load",
                        "80",
                        "machines",
                        "64",
                        "work",
                        "0",
                        "seed",
                        "7"))
                .isEqualTo(new LatencyShape(
                        1,
                        "State machine latency",
                        "virtual",
                        64,
                        new TreeMap<>(Map.of("load", "80", "machines", "64"))));
        assertThat(shape("FiniteStateMachineLatencyBenchmark.run", "executor", "virtual", "load", "high"))
                .isEqualTo(OpenShape.FIRST);
    }

    /** Whether its shape was stated or not: by its first definition it was a fork-join pool. */
    @Test
    void theParallelLoopOfOldIsTheForkJoinPool() {
        CellKey key = key("VectorSumBenchmark.compute", "device", "cpu:parallel", "length", "4096");
        CellShape read = LegacyShape.of(key);
        assertThat(read).extracting(CellShape::definition).isEqualTo(1);
        assertThat(read).extracting(shape -> ((SweepShape) shape).device()).isEqualTo("cpu:forkjoin");

        CellShape stated = ((SweepShape) read).on("cpu:parallel");
        assertThat(LegacyShape.unlessStated(stated, key)).isEqualTo(read);
        SweepShape sweep = (SweepShape) stated;
        CellShape team = new SweepShape(
                2,
                sweep.workload(),
                sweep.title(),
                sweep.side(),
                sweep.device(),
                sweep.path(),
                sweep.size(),
                sweep.work(),
                sweep.movedBytes(),
                sweep.heldBytes(),
                sweep.flops(),
                "",
                sweep.variant());
        assertThat(LegacyShape.unlessStated(team, key)).isEqualTo(team);
    }

    /** A JMH file without its run says the definition in the arguments of the forks' JVM. */
    @Test
    void aBareFileSaysByWhichDefinitionItsRowsWereMeasured(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), """
                [{"benchmark": "crossover.benchmark.VectorSumBenchmark.compute", "mode": "avgt", "threads": 1, "forks": 1,
                  "jvmArgs": ["-Xmx1g", "-Dcrossover.definition=2"], "params": {"device": "cpu:parallel", "length": "100"},
                  "primaryMetric": {"score": 5, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [[5, 5]]}}]
                """);
        Measurement row = JmhJson.read(file).getFirst();
        assertThat(row.facts().byName()).containsEntry("JVM arguments", "-Xmx1g");
        SweepShape shape = (SweepShape) LegacyShape.of(row.key(), row.facts().definition());
        assertThat(shape.definition()).isEqualTo(2);
        assertThat(shape.device()).as("no pool any more").isEqualTo("cpu:parallel");
    }

    @Test
    void aFootprintHasMachines() {
        assertThat(shape(
                        "FiniteStateMachineFootprintBenchmark.run",
                        "executor",
                        "kotlin",
                        "machines",
                        "100000",
                        "depth",
                        "0"))
                .isEqualTo(new FootprintShape(
                        1, "State machine footprint", "kotlin", 100_000, new TreeMap<>(Map.of("machines", "100000"))));
        assertThat(shape("FiniteStateMachineFootprintBenchmark.run", "executor", "kotlin", "machines", "many"))
                .extracting(shape -> ((FootprintShape) shape).machines())
                .isEqualTo(0L);
    }

    /** A wait of 1 says nothing but in the mode that waits. */
    @Test
    void whatIsAtItsNeutralValueIsNotTold() {
        assertThat(shape(
                        "FiniteStateMachineBenchmark.run",
                        "executor",
                        "deque",
                        "machines",
                        "16",
                        "mode",
                        "hop",
                        "wait",
                        "1",
                        "depth",
                        "3",
                        "pinned",
                        "false"))
                .isEqualTo(new ExecutorShape(
                        1,
                        "State machine",
                        "deque",
                        true,
                        null,
                        16,
                        0,
                        new TreeMap<>(Map.of("machines", "16", "mode", "hop", "depth", "3"))));
    }

    @Test
    void aSweepsSideFollowsFromItsMethodAndItsDevice() {
        assertThat(shape("VectorSumBenchmark.compute", "device", "cuda:0", "length", "10", "path", "heap", "x", "y"))
                .isEqualTo(new SweepShape(
                        1,
                        "vector-sum",
                        "Vector sum",
                        Side.RESIDENT,
                        "cuda:0",
                        "",
                        10,
                        10,
                        120,
                        120,
                        0,
                        "",
                        new TreeMap<>(Map.of("x", "y"))));
        assertThat(shape("VectorSumBenchmark.compute", "length", "1"))
                .as("the smallest size; without a device")
                .extracting(shape -> ((SweepShape) shape).side())
                .isEqualTo(Side.RESIDENT);
    }

    private static CellShape shape(String benchmark, String... parameters) {
        return LegacyShape.of(key(benchmark, parameters));
    }

    private static CellKey key(String benchmark, String... parameters) {
        TreeMap<String, String> params = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            params.put(parameters[i], parameters[i + 1]);
        }
        return new CellKey("crossover.benchmark." + benchmark, params, 1, "avgt");
    }
}
