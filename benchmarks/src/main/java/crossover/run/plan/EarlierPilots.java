package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.results.UnreadableException;
import crossover.results.WarmupRecord;
import crossover.run.host.EnvironmentChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What pilots found in the runs beside a new one. They hold for the same profile, processor, memory, system, JVM, devices and
 * commit, and not where a tree had uncommitted changes or where an option of JMH changed the forks.
 */
public final class EarlierPilots {
    private static final int MOST_RUNS = 50;

    /** Of JMH's options those that leave a fork as it is, or whose value stands in the cell's key. */
    private static final Set<String> HARMLESS =
            Set.of("-f", "-p", "-e", "-t", "-bm", "-rf", "-rff", "-o", "-v", "-foe");

    private EarlierPilots() {}

    /** By cell, of the newest run that knows the cell. Folders that are no run's are passed over. */
    public static Map<CellKey, WarmupRecord> beside(Path results, Environment environment, RunRequest request) {
        Map<CellKey, WarmupRecord> found = new HashMap<>();
        if (knownCode(environment) && leavesForksAlone(request.command())) {
            newest(results).stream()
                    .filter(folder -> sameMachine(folder, environment))
                    .forEach(folder -> take(folder, request.profile().label(), found));
        }
        return found;
    }

    /** Of a run that goes on. */
    public static Map<CellKey, WarmupRecord> of(RunRecord run) {
        Map<CellKey, WarmupRecord> found = new HashMap<>();
        for (CellRecord cell : run.cells()) {
            WarmupRecord warmup = cell.warmup();
            if (warmup != null && warmup.fromPilot()) {
                found.put(cell.key(), warmup);
            }
        }
        return found;
    }

    private static void take(RunFolder folder, String profile, Map<CellKey, WarmupRecord> found) {
        try {
            RunRecord run = folder.readRecord();
            if (run.profile().equals(profile) && leavesForksAlone(run.command())) {
                of(run).forEach((key, warmup) -> found.putIfAbsent(key, earlier(warmup)));
            }
        } catch (UnreadableException e) {
            // A run that cannot be read tells nothing; whoever asks for it by name learns why.
        }
    }

    private static WarmupRecord earlier(WarmupRecord found) {
        return new WarmupRecord(
                found.iterations(), found.iterationSeconds(), WarmupRecord.EARLIER_PILOT, found.steadyAfterSeconds());
    }

    private static boolean sameMachine(RunFolder folder, Environment environment) {
        try {
            return EnvironmentChanges.between(folder.readEnvironment(), environment)
                    .isEmpty();
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static boolean knownCode(Environment environment) {
        return environment.build().commit() != null
                && Boolean.TRUE.equals(environment.build().clean());
    }

    private static boolean leavesForksAlone(List<String> command) {
        return command.stream()
                .filter(argument -> argument.startsWith("-") && !argument.startsWith("--"))
                .allMatch(HARMLESS::contains);
    }

    /** Folders are named by their time. */
    private static List<RunFolder> newest(Path results) {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.sorted(Comparator.reverseOrder())
                    .map(RunFolder::new)
                    .filter(folder -> Files.exists(folder.environment()) && Files.exists(folder.record()))
                    .limit(MOST_RUNS)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
