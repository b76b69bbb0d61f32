package crossover.cli;

import crossover.report.headline.OpenQuestion;
import crossover.report.page.section.ReportedRun;
import crossover.report.value.Quantity;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import java.util.List;

/** A finished run, and what it leaves open. */
record RunToExtend(RunToResume run, List<OpenQuestion> open) {
    static RunToExtend of(String name) {
        RunToResume run = RunToResume.find(name);
        if (run.record().arm() != null) {
            throw new UsageException(
                    name + " is one of arms that took turns, which gets no further look alone: run them again");
        }
        if (run.record().finished() == null) {
            throw new UsageException(name + " stopped before its end: "
                    + Launcher.current().command("run", "--resume", name) + " finishes it");
        }
        return new RunToExtend(
                run, ReportedRun.of(RunReader.read(run.folder().path())).questions());
    }

    /** Gives the exit code. */
    int measure(boolean dryRun) {
        if (open.isEmpty()) {
            System.out.println("Nothing is left open in " + run.folder().path() + ": no fork is needed");
            return CommandLineInterface.DONE;
        }
        RunRecord extended = extended();
        print(extended);
        return dryRun
                ? CommandLineInterface.DONE
                : new RunToResume(run.folder(), extended).prepared().measure();
    }

    private RunRecord extended() {
        RunRequest request = run.request();
        return new Planner(request, DeviceNeeds.survey(request))
                .extended(
                        run.record(),
                        open.stream()
                                .flatMap(question -> question.again().stream())
                                .toList(),
                        open.stream()
                                .flatMap(question -> question.between().stream())
                                .toList());
    }

    private void print(RunRecord extended) {
        int cells = extended.looks().getLast().cells().size();
        System.out.println("further look " + extended.looks().size() + " at "
                + run.folder().path() + ": "
                + RunRecord.Look.FORKS + " more forks of " + Quantity.counted(cells, "cell") + ", about "
                + RunText.furtherLookTakes(open));
        open.forEach(question -> System.out.println("  " + question.subject()));
        System.out.println("its intervals are "
                + Quantity.digits(100 * extended.looks().getLast().level())
                + "% ones from now on, so that whoever looks until something is decided does not err more often");
    }
}
