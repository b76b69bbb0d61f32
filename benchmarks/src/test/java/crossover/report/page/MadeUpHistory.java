package crossover.report.page;

import crossover.report.compare.Runs;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.results.shape.OpenShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Folders of runs of a user's benchmarks, one a day, five forks each: made up, with a scatter of a percent from run to run. */
final class MadeUpHistory {
    static final String BENCHMARK = "my.Parser.parse";
    static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final int FORKS = 5;

    private final Path folder;
    private final Random random = new Random(3);

    MadeUpHistory(Path folder) {
        this.folder = folder;
    }

    /** Rows of which the first is six percent slower from a run on. */
    void days(String label, int runs, int step, int rows) throws IOException {
        for (int day = 0; day < runs; day++) {
            List<Double> centres = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                double slower = row == 0 && day >= step ? 1.06 : 1;
                centres.add(100 * (row + 1) * slower * Math.exp(0.01 * random.nextGaussian()));
            }
            String name = String.format(Locale.ROOT, "%s-%03d", label, day);
            Environment environment = Runs.environment("Processor X", "commit" + day);
            save(name, record(label, day, rows, 1), environment, centres);
        }
    }

    Path save(String name, RunRecord record, Environment environment, List<Double> centres) throws IOException {
        RunFolder run = new RunFolder(Files.createDirectories(folder.resolve(name)));
        run.write(record);
        run.write(environment);
        Files.writeString(
                run.jmhJson(),
                IntStream.range(0, centres.size())
                        .mapToObj(row -> row(row, centres.get(row)))
                        .collect(Collectors.joining(",", "[", "]")));
        return run.path();
    }

    /** @param definition of all rows */
    static RunRecord record(String label, int day, int rows, int definition) {
        Instant started = FIRST.plus(day, ChronoUnit.DAYS);
        return record(label, started, started.plusSeconds(300), rows, definition);
    }

    static RunRecord record(String label, Instant started, Instant finished, int rows, int definition) {
        List<CellRecord> cells = IntStream.range(0, rows)
                .mapToObj(row -> new CellRecord(
                        new CellKey(BENCHMARK, Runs.params("size=" + row), 1, "avgt"),
                        new OpenShape(definition),
                        CellState.DONE,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of()))
                .toList();
        return new RunRecord(1, "own", 1, label, List.of(), started.toString(), finished.toString(), false, cells);
    }

    private String row(int row, double centre) {
        String forks = IntStream.range(0, FORKS)
                .mapToObj(fork -> "[" + centre * Math.exp(0.004 * random.nextGaussian()) + "]")
                .collect(Collectors.joining(","));
        return """
                {"benchmark": "%s", "mode": "avgt", "threads": 1, "forks": %d, "params": {"size": "%d"},
                 "primaryMetric": {"score": %s, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [%s]}}""".formatted(BENCHMARK, FORKS, row, centre, forks);
    }
}
