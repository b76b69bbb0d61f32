package crossover.report.page;

import crossover.report.history.PastRun;
import crossover.report.page.section.ReportedRun;
import crossover.report.value.Quantity;
import crossover.results.CellState;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.UnreadableException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest runs below a folder, named by their paths in it.
 *
 * @param leftOut what is no run of the history, and why, a line each
 * @param cautions what is odd about those that are
 */
record FoundRuns(List<PastRun> runs, List<String> leftOut, List<String> cautions) {
    private static final int MOST_NAMED = 5;

    private record Dated(Path folder, String started) {}

    /** What became of one folder: a run, or a line why not. */
    private record Outcome(Path folder, Optional<PastRun> run, List<String> lines) {}

    /** @param most runs that are read */
    static FoundRuns below(Path directory, int most) {
        RunFolders folders = RunFolders.below(directory);
        List<Dated> dated = folders.runs().parallelStream()
                .map(folder -> new Dated(folder, new RunFolder(folder).started()))
                .sorted(Comparator.comparing(Dated::started).reversed())
                .toList();
        // Each takes a tenth of a second, most of it spent on the intervals of crossovers.
        List<Outcome> outcomes = dated.stream().limit(most).toList().parallelStream()
                .map(run -> outcome(directory, run.folder()))
                .toList();
        List<PastRun> runs = new ArrayList<>();
        List<String> leftOut = new ArrayList<>(named(folders.strange()));
        List<String> cautions = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.run()
                    .ifPresentOrElse(
                            run -> {
                                String twin =
                                        run.started().isEmpty() ? null : seen.putIfAbsent(identity(run), run.name());
                                if (twin == null) {
                                    runs.add(run);
                                    cautions.addAll(outcome.lines());
                                } else {
                                    leftOut.add(run.name() + ": is the same run as " + twin);
                                }
                            },
                            () -> leftOut.addAll(outcome.lines()));
        }
        if (dated.size() > most) {
            leftOut.add(Quantity.counted(dated.size() - most, "older run") + ": the " + most
                    + " newest are read; --last " + dated.size() + " reads all");
        }
        return new FoundRuns(runs, List.copyOf(leftOut), List.copyOf(cautions));
    }

    /** Of many alike the first few. */
    private static List<String> named(List<String> strange) {
        if (strange.size() <= MOST_NAMED) {
            return strange;
        }
        List<String> few = new ArrayList<>(strange.subList(0, MOST_NAMED));
        few.add((strange.size() - MOST_NAMED) + " more folders that hold no run");
        return few;
    }

    private static String identity(PastRun run) {
        return run.started() + run.finished() + run.setting() + run.environment() + run.readings();
    }

    private static Outcome outcome(Path directory, Path folder) {
        String name = folder.equals(directory)
                ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                : directory.relativize(folder).toString().replace('\\', '/');
        try {
            Run run = RunReader.read(folder).named(name);
            List<String> cautions = new ArrayList<>(Evidence.changes(folder).stream()
                    .map(change -> change.replace(folder + "/", name + "/"))
                    .toList());
            missing(run).ifPresent(cautions::add);
            return new Outcome(folder, Optional.of(RunReadings.kept(ReportedRun.of(run))), cautions);
        } catch (UnreadableException | UncheckedIOException e) {
            String why = String.valueOf(e.getMessage()).replace(folder + "/", "");
            return new Outcome(folder, Optional.empty(), List.of(name + ": " + why));
        } catch (RuntimeException e) {
            // Whatever is in one folder, the others' page is made.
            return new Outcome(folder, Optional.empty(), List.of(name + ": nothing can be made of it (" + e + ")"));
        }
    }

    /** What a run that was copied in part lacks. */
    private static Optional<String> missing(Run run) {
        RunRecord record = run.record();
        if (record == null) {
            return Optional.of(run.name() + ": has no run.json: when it ran and on what is not known");
        }
        if (run.environment() == null) {
            return Optional.of(
                    run.name() + ": has no environment.json, as if copied in part: its machine is not known");
        }
        long done = record.cells().stream()
                .filter(cell -> cell.state() == CellState.DONE)
                .count();
        return run.measurements().isEmpty() && done > 0
                ? Optional.of(run.name() + ": of its " + Quantity.counted(done, "cell")
                        + " no value is there, as if copied in part (jmh.json)")
                : Optional.empty();
    }
}
