package crossover.cli;

import crossover.accelerator.Survey;
import crossover.results.ArmsFolder;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.results.UnreadableException;
import crossover.run.PlannedRun;
import crossover.run.host.EnvironmentChanges;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.EarlierPilots;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A run that stopped before its end, and what must be the same for it to go on. */
record RunToResume(RunFolder folder, RunRecord record) {
    /** Stands for the newest unfinished run of the results folder. */
    static final String NEWEST = "";

    /**
     * What goes on: the run in that folder, or the arms in it.
     *
     * @param name of the folder, or {@link #NEWEST}
     */
    static PreparedRun prepared(String name, Path results) {
        Path named = named(name, results);
        if (!ArmsFolder.arms(named).isEmpty()) {
            return ArmsToRun.resumed(named);
        }
        RunToResume run = find(named.toString());
        return run.record.arm() == null
                ? run.prepared()
                : ArmsToRun.resumed(
                        Objects.requireNonNull(named.toAbsolutePath().getParent()));
    }

    private static Path named(String name, Path results) {
        return name.equals(NEWEST) ? newest(results) : Path.of(name);
    }

    /** The arguments with which it, or the arms in it, began. */
    static List<String> command(String name, Path results) {
        Path named = named(name, results);
        List<RunFolder> arms = ArmsFolder.arms(named);
        return arms.isEmpty()
                ? find(named.toString()).record.command()
                : arms.getFirst().readRecord().command();
    }

    static RunToResume find(String name) {
        RunFolder folder = new RunFolder(Path.of(name));
        if (!Files.exists(folder.record())) {
            throw new UsageException(
                    name + " is no run's folder (run.json is missing): give the folder that the run named");
        }
        return new RunToResume(folder, folder.readRecord());
    }

    private static Path newest(Path results) {
        try (Stream<Path> folders = Files.list(results)) {
            return folders.flatMap(RunToResume::unfinished)
                    .max(Comparator.comparing(run -> run.record.started()))
                    .map(run -> run.folder.path())
                    .orElseThrow(() -> new UsageException("no unfinished run in " + results + ": nothing to resume"));
        } catch (IOException e) {
            throw new UsageException("cannot read " + results + " (" + e.getMessage() + "): name the run's folder");
        }
    }

    private static Stream<RunToResume> unfinished(Path folder) {
        List<RunFolder> arms = ArmsFolder.arms(folder);
        return (arms.isEmpty() ? Stream.of(new RunFolder(folder)) : arms.stream())
                .filter(run -> Files.exists(run.record()))
                .flatMap(RunToResume::readable)
                .filter(run -> run.record.finished() == null);
    }

    /** With the run's own arguments, seed and warm-ups, on the same machine, code and JVM. */
    PreparedRun prepared() {
        RunRequest request = request();
        Survey survey = DeviceNeeds.survey(request);
        Planner planner = new Planner(request, survey);
        Plan plan = record.looks().isEmpty() ? planner.plan() : planner.furtherLook(record);
        Environment environment = PreparedRun.environment(plan);
        refuseOther(environment);
        plan.warmUp(EarlierPilots.of(record));
        return new PreparedRun(() -> List.of(new PlannedRun(plan, environment, folder)), RunEnding.ANSWERS);
    }

    /** What its arguments ask for; a further look has its forks and no budget. */
    RunRequest request() {
        RunRequest request = RunCommand.read(record.command()).request(record.command(), record.seed());
        return record.looks().isEmpty() ? request : request.withoutBudget();
    }

    /** One run that cannot be read does not keep the others from going on. */
    private static Stream<RunToResume> readable(RunFolder folder) {
        try {
            return Stream.of(new RunToResume(folder, folder.readRecord()));
        } catch (UnreadableException e) {
            System.err.println("crossover: left out: " + e.getMessage());
            return Stream.empty();
        }
    }

    /** Figures of two machines, JVMs or versions of the code must not stand in one run. */
    void refuseOther(Environment now) {
        List<String> differences = EnvironmentChanges.between(folder.readEnvironment(), now);
        if (!differences.isEmpty()) {
            throw new UsageException(folder.path() + " cannot go on here, since this differs: "
                    + String.join("; ", differences) + ": start a new run");
        }
    }
}
