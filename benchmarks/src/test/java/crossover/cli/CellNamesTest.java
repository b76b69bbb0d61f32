package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.shape.CellShape;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.OpenShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellNamesTest {
    @Test
    void whatAllCellsOfAClassShareIsLeftOut() {
        CellKey small = key("a.SumBenchmark.compute", Map.of("length", "1", "path", "heap"));
        CellKey large = key("a.SumBenchmark.roundTrip", Map.of("length", "2", "path", "heap"));
        CellKey other = key("a.Copy.up", Map.of("path", "mapped"));
        CellNames names = names(open(small), open(large), open(other));
        assertThat(names.of(small)).isEqualTo("Sum.compute length=1");
        assertThat(names.of(large)).isEqualTo("Sum.roundTrip length=2");
        assertThat(names.of(other)).isEqualTo("Copy.up");
    }

    @Test
    void threadsAndModesAreToldWhereTheyDiffer() {
        CellKey one = new CellKey("a.B.m", new TreeMap<>(), 1, "avgt");
        CellKey two = new CellKey("a.B.m", new TreeMap<>(), 2, "avgt");
        CellNames names = names(open(one), open(two));
        assertThat(names.of(one)).isEqualTo("B.m threads=1");
        assertThat(names.of(two)).isEqualTo("B.m threads=2");
    }

    @Test
    void whatIsNeutralForAnExecutorIsLeftOut() {
        CellKey still = key("a.MachineBenchmark.run", Map.of("executor", "call", "wait", "1", "seed", "7"));
        CellKey waits = key("a.MachineBenchmark.run", Map.of("executor", "pool", "wait", "5", "seed", "7"));
        CellNames names =
                names(new Planned(still, on("call", Map.of())), new Planned(waits, on("pool", Map.of("wait", "5"))));
        assertThat(names.of(still)).isEqualTo("Machine.run executor=call");
        assertThat(names.of(waits)).isEqualTo("Machine.run executor=pool wait=5");
    }

    @Test
    void noTwoCellsHaveOneName() {
        CellKey one = key("a.MachineBenchmark.run", Map.of("executor", "call", "seed", "7"));
        CellKey two = key("a.MachineBenchmark.run", Map.of("executor", "call", "seed", "8"));
        CellNames names = names(new Planned(one, on("call", Map.of())), new Planned(two, on("call", Map.of())));
        assertThat(names.of(one)).isEqualTo(one.toString());
        assertThat(names.of(two)).isEqualTo(two.toString());
    }

    @Test
    void cellsAddedLaterAreNamedLikeTheOthers() {
        CellKey small = key("a.SumBenchmark.compute", Map.of("length", "1", "path", "heap"));
        CellKey large = key("a.SumBenchmark.compute", Map.of("length", "2", "path", "heap"));
        CellKey refined = key("a.SumBenchmark.compute", Map.of("length", "3", "path", "heap"));
        assertThat(names(open(small), open(large)).of(refined)).isEqualTo("Sum.compute length=3");
        assertThat(names().of(refined)).isEqualTo("Sum.compute length=3 path=heap threads=1 jmhMode=avgt");
    }

    private record Planned(CellKey key, CellShape shape) {}

    private static CellNames names(Planned... cells) {
        return new CellNames(List.of(cells).stream()
                .map(cell -> new CellRecord(
                        cell.key(), cell.shape(), CellState.PENDING, null, null, List.of(), null, null, List.of()))
                .toList());
    }

    private static Planned open(CellKey key) {
        return new Planned(key, OpenShape.FIRST);
    }

    private static CellShape on(String executor, Map<String, String> setting) {
        return new ExecutorShape(1, "State machine", executor, false, null, 1, 1, new TreeMap<>(setting));
    }

    private static CellKey key(String benchmark, Map<String, String> params) {
        return new CellKey(benchmark, new TreeMap<>(params), 1, "avgt");
    }
}
