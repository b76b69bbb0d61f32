package crossover.cli;

import crossover.accelerator.Survey;
import crossover.results.Environment;
import crossover.run.NewRunFolder;
import crossover.run.PlannedRun;
import crossover.run.host.EnvironmentDevices;
import crossover.run.host.EnvironmentProbe;
import crossover.run.host.Hazards;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.EarlierPilots;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import java.nio.file.Path;
import java.util.List;

/** A run that compares nothing, from its plan to its end. */
final class RunToStart {
    private RunToStart() {}

    /**
     * Prints the plan, and measures unless that is all that was asked for; gives the exit code.
     *
     * @param results where the run's folder is made
     */
    static int measure(RunRequest request, Path results, boolean dryRun) {
        EnvironmentProbe.begin();
        Survey survey = DeviceNeeds.survey(request);
        Planner planner = new Planner(request, survey);
        Plan plan = planner.plan();
        Environment environment = PreparedRun.environment(plan);
        plan.warmUp(EarlierPilots.beside(results, environment, request));
        PlanText.print(List.of(plan), dryRun, System.out);
        planner.leftOut().forEach(line -> System.out.println("left out " + line));
        Hazards.of(environment, EnvironmentDevices.of(planner.devices()))
                .forEach(line -> System.out.println("spoils   " + line));
        if (dryRun) {
            return CommandLineInterface.DONE;
        }
        return new PreparedRun(
                        () -> List.of(new PlannedRun(plan, environment, NewRunFolder.create(results, request.label()))),
                        RunEnding.ANSWERS)
                .measure();
    }
}
