package crossover.run;

import crossover.results.Devices;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.run.fork.JmhResults;
import crossover.run.plan.Cell;
import crossover.run.plan.Plan;
import crossover.run.plan.RunRequest;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;

/**
 * {@code run.json} and {@code jmh.json}, each replaced whole: at the run's begin and end and, in between, every few seconds at
 * most and never for more than a twentieth of the time. What survives everything is the journal. Of a cell that has not changed
 * since, the text of the last time is written again: JMH computes its statistics over every value of a cell, and warnings look
 * at every value too.
 */
final class RunFiles {
    private static final long FEWEST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int SHARE = 20;

    private final RunFolder folder;
    private final Plan plan;
    private final Devices devices;
    private final String started;
    private final Map<Cell, Element> elements = new HashMap<>();
    private long due;

    /**
     * @param now when a run starts that is not there yet; one that goes on keeps its start
     */
    RunFiles(RunFolder folder, Plan plan, Devices devices, Instant now) {
        this.folder = folder;
        this.plan = plan;
        this.devices = devices;
        this.started = Files.exists(folder.record()) ? folder.readRecord().started() : seconds(now);
    }

    private record Element(int forks, String json) {}

    /** Brings the files up to date where that is due. */
    void update() {
        if (System.nanoTime() - due >= 0) {
            write(null);
        }
    }

    /** @param finished null as long as the run can go on */
    RunRecord write(@Nullable Instant finished) {
        long begin = System.nanoTime();
        List<Cell> cells = plan.cells();
        RunRequest request = plan.request();
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                request.profile().label(),
                request.seed(),
                request.label().orElse(null),
                request.command(),
                started,
                finished == null ? null : seconds(finished),
                cells.stream().anyMatch(cell -> devices.simulate(cell.shape())),
                plan.records(),
                request.poolsScatter(),
                plan.looks(),
                request.arm().orElse(null));
        folder.write(record);
        folder.writeJmhJson(JmhResults.json(cells.stream()
                .filter(cell -> !cell.results().isEmpty())
                .map(this::element)
                .toList()));
        long end = System.nanoTime();
        due = end + Math.max(FEWEST_NANOS, SHARE * (end - begin));
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
