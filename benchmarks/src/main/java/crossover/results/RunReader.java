package crossover.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a run from its folder, up to its journal where it has not ended, or from any JMH JSON file. Writes nothing. */
public final class RunReader {
    private static final Path DEVICES = Path.of("/dev");

    private RunReader() {}

    /**
     * Reads the folder's files, or the single JMH JSON file as a run without environment and record.
     *
     * @throws UnreadableException where there is nothing to read, or what is there is damaged
     */
    public static Run read(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) { // Pipes are no regular files.
            return new Run(nameOf(path), null, null, JmhJson.read(path));
        }
        if (!Files.isDirectory(path)) {
            throw new UnreadableException(path + " does not exist: give a run's folder or a JMH JSON file");
        }
        RunFolder folder = new RunFolder(path);
        boolean recorded = Files.exists(folder.record());
        boolean measured = Files.exists(folder.jmhJson());
        if (!recorded && !measured) {
            throw new UnreadableException(path
                    + " holds no run (neither run.json nor jmh.json is there): give a run's folder or a JMH JSON file");
        }
        RunRecord record = recorded ? folder.readRecord() : null;
        Run run = new Run(
                nameOf(path),
                record,
                Files.exists(folder.environment()) ? folder.readEnvironment() : null,
                measured ? JmhJson.read(folder.jmhJson()) : List.of());
        if (record == null) {
            return run;
        }
        return withLatencies(
                folder,
                record.finished() == null && Files.isDirectory(folder.journal())
                        ? UnfinishedRun.upToDate(run, record, Journal.read(folder))
                        : run);
    }

    private static Run withLatencies(RunFolder folder, Run run) {
        Map<CellKey, CellRecord> cells = new HashMap<>();
        Objects.requireNonNull(run.record()).cells().forEach(cell -> cells.put(cell.key(), cell));
        List<Measurement> joined = new ArrayList<>();
        for (Measurement measurement : run.measurements()) {
            CellRecord cell = cells.get(measurement.key());
            joined.add(cell == null ? measurement : Latencies.joined(folder, cell, measurement));
        }
        return new Run(run.name(), run.record(), run.environment(), joined);
    }

    private static String nameOf(Path path) {
        if (path.startsWith(DEVICES)) {
            return path.toString(); // A pipe has no name but its place.
        }
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }
}
