package crossover.run;

import crossover.results.CellRecord;
import crossover.results.Devices;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;

/**
 * {@code run.json} and {@code jmh.json}, replaced whole after each fork. Of a cell that has not changed since, the text of the
 * last time is written again: JMH computes its statistics over every value of a cell, and warnings look at every value too.
 */
final class RunFiles {
    private final RunFolder folder;
    private final RunRequest request;
    private final Devices devices;
    private final String started;
    private final Map<Cell, Element> elements = new HashMap<>();

    /**
     * @param now when a run starts that is not there yet; one that goes on keeps its start
     */
    RunFiles(RunFolder folder, RunRequest request, Devices devices, Instant now) {
        this.folder = folder;
        this.request = request;
        this.devices = devices;
        this.started = Files.exists(folder.record()) ? folder.readRecord().started() : seconds(now);
    }

    private record Element(int forks, String json) {}

    /** @param finished null as long as the run can go on */
    RunRecord write(List<Cell> cells, @Nullable Instant finished) {
        List<CellRecord> records = cells.stream().map(Cell::toRecord).toList();
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                request.profile().label(),
                request.seed(),
                request.label().orElse(null),
                request.command(),
                started,
                finished == null ? null : seconds(finished),
                cells.stream().anyMatch(cell -> devices.simulate(cell.shape())),
                records);
        folder.write(record);
        folder.writeJmhJson(JmhResults.json(cells.stream()
                .filter(cell -> !cell.results().isEmpty())
                .map(this::element)
                .toList()));
        return record;
    }

    private String element(Cell cell) {
        List<BenchmarkResult> forks = cell.results();
        Element known = elements.get(cell);
        if (known == null || known.forks() != forks.size()) {
            known = new Element(forks.size(), JmhResults.jsonElement(forks));
            elements.put(cell, known);
        }
        return known.json();
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
