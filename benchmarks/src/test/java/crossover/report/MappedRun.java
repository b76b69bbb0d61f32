package crossover.report;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.sweep.Point;
import crossover.sweep.map.MadeUpMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A run whose polynomial is mapped, with the times of a model. */
public final class MappedRun {
    private MappedRun() {}

    /** Explored, on a card whose transfers pay from degree 29 on, with 1% of scatter. */
    public static Run usual(String name) {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.01, 5, 1);
        map.measureWholeRowAndColumn();
        map.explore(90);
        return of(name, map);
    }

    public static Run of(String name, MadeUpMap map) {
        List<CellRecord> cells = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (Point point : map.points()) {
            cells.add(new CellRecord(
                    point.cell(),
                    point.shape(),
                    point.isMeasured() ? CellState.DONE : CellState.FAILED,
                    point.isMeasured() ? null : point.absence(),
                    point.isMeasured() ? "precision" : null,
                    List.of(),
                    null,
                    null,
                    List.of()));
            if (point.isMeasured()) {
                List<List<Double>> forks = map.times().get(point.cell()).stream()
                        .map(nanoseconds -> List.of(nanoseconds, nanoseconds))
                        .toList();
                measurements.add(new Measurement(
                        point.cell().benchmark(),
                        point.cell().mode(),
                        1,
                        point.cell().params(),
                        new Metric("ns/op", point.time().centre(), Double.NaN, forks),
                        new TreeMap<>()));
            }
        }
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                "standard",
                1,
                null,
                List.of("--profile", "standard", "Polynomial"),
                "2026-11-22T08:00:00Z",
                "2026-11-22T08:20:00Z",
                false,
                cells);
        return new Run(name, record, environment(), measurements);
    }

    private static Environment environment() {
        return new Environment(
                Environment.SCHEMA,
                new Environment.Cpu("Sample Processor", 1, 2, 48L << 10, 2L << 20, 16L << 20, null, "on", "on", null),
                new Environment.Memory(16L << 30, 1, null, null),
                new Environment.OperatingSystem("Linux", "12", "6.1.0", "none", "none"),
                new Environment.Jvm("OpenJDK 64-Bit Server VM", "25.0.1", "Example", List.of()),
                new Environment.Build("0.1.0", "0123abc", true),
                List.of(
                        loop("cpu:loop"),
                        loop("cpu:parallel"),
                        MadeUpMap.devices().of(MadeUpMap.GPU)),
                List.of());
    }

    private static Environment.Device loop(String selector) {
        return new Environment.Device(
                selector, selector, "cpu", "jvm", "JVM", "Sample Processor", null, false, new TreeMap<>());
    }
}
