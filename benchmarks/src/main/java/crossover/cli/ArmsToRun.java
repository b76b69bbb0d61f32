package crossover.cli;

import crossover.accelerator.Survey;
import crossover.results.ArmsFolder;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.run.ArmsAsked;
import crossover.run.CommonCells;
import crossover.run.NewRunFolder;
import crossover.run.PlannedRun;
import crossover.run.arm.Arm;
import crossover.run.fork.ForkJvm;
import crossover.run.host.EnvironmentProbe;
import crossover.run.jars.UserJars;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.EarlierPilots;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Several things that are to take turns, each with its plan for this machine: the same cells in all. */
record ArmsToRun(List<Planned> arms, List<String> notCommon) {
    private static final int NEEDED = 25;

    /** One of them, as yet without a folder. */
    record Planned(Plan plan, Environment environment) {
        String name() {
            return plan.request().arm().orElseThrow().name();
        }

        PlannedRun in(RunFolder folder) {
            return new PlannedRun(plan, environment, folder);
        }
    }

    /**
     * Of a new run.
     *
     * @param request what all have in common
     */
    static ArmsToRun planned(RunRequest request, List<Arm> arms) {
        ArmsAsked.refuse(request, arms);
        return of(request, arms, UUID.randomUUID().toString());
    }

    /**
     * Of a run that goes on.
     *
     * @param folder that holds the arms' folders
     */
    static PreparedRun resumed(Path folder) {
        List<RunToResume> runs = ArmsFolder.arms(folder).stream()
                .map(arm -> new RunToResume(arm, arm.readRecord()))
                .toList();
        RunRecord first = runs.getFirst().record();
        RunCommand command = RunCommand.read(first.command());
        ArmsToRun run = of(
                command.request(first.command(), first.seed()),
                command.arms(),
                Objects.requireNonNull(first.arm()).together());
        List<PlannedRun> placed = new ArrayList<>();
        for (int arm = 0; arm < runs.size(); arm++) {
            Planned planned = run.arms.get(arm);
            runs.get(arm).refuseOther(planned.environment);
            planned.plan.warmUp(EarlierPilots.of(runs.get(arm).record()));
            placed.add(planned.in(runs.get(arm).folder()));
        }
        return new PreparedRun(() -> placed, new ArmsEnding(command.gate()));
    }

    /** Ready to begin in folders of their own. */
    PreparedRun in(Path results, RunEnding ending) {
        RunRequest request = arms.getFirst().plan.request();
        for (Planned arm : arms) {
            arm.plan.warmUp(EarlierPilots.beside(results, arm.environment, arm.plan.request()));
        }
        return new PreparedRun(() -> placed(NewRunFolder.create(results, request.label())), ending);
    }

    private List<PlannedRun> placed(RunFolder together) {
        return arms.stream().map(arm -> arm.in(together.inside(arm.name()))).toList();
    }

    void print(boolean everyCell, PrintStream out) {
        PlanText.print(arms.stream().map(Planned::plan).toList(), everyCell, out);
        notCommon.forEach(line -> out.println("left out " + line));
    }

    /** A Java too old for what it is to run. */
    private static void demandJava(RunRequest request) {
        int java = ForkJvm.release(request.jmh().options());
        if (!request.jars().isEmpty()) {
            new UserJars(request.jars()).check(java);
        } else if (java < NEEDED) {
            throw new UsageException("arm " + request.arm().orElseThrow().name() + ": Java " + java
                    + " is too old for this program's own benchmarks, which need " + NEEDED
                    + ": give it a newer one, or a jar of your own");
        }
    }

    private static ArmsToRun of(RunRequest request, List<Arm> arms, String together) {
        List<String> names = arms.stream().map(Arm::name).toList();
        List<RunRequest> requests = arms.stream()
                .map(arm -> request.of(arm, new RunRecord.Arm(together, arm.name(), names, arm.words())))
                .toList();
        requests.forEach(ArmsToRun::demandJava);
        // They ask for the same rows of the same devices.
        EnvironmentProbe.begin();
        Survey survey = DeviceNeeds.survey(requests.getFirst());
        List<Planned> planned = new ArrayList<>();
        for (RunRequest own : requests) {
            Plan plan = new Planner(own, survey).plan();
            planned.add(new Planned(plan, PreparedRun.environment(plan)));
        }
        List<String> notCommon =
                CommonCells.keep(planned.stream().map(Planned::plan).toList());
        return new ArmsToRun(planned, notCommon);
    }
}
