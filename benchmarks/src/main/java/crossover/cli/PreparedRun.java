package crossover.cli;

import crossover.cli.terminal.StatusLine;
import crossover.cli.terminal.Terminal;
import crossover.report.page.Report;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.Engine;
import crossover.run.MachineLock;
import crossover.run.plan.Plan;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run that can begin, or go on.
 *
 * @param place its folder, which a new run makes where it is asked for it
 */
record PreparedRun(Plan plan, Environment environment, Supplier<RunFolder> place) {

    /** Measures, writes the report of what there is, and says where everything lies; gives the exit code. */
    int measure() {
        // First of all: a run that is refused leaves nothing behind.
        try (MachineLock held = MachineLock.take()) {
            return measureIn(place.get());
        }
    }

    private int measureIn(RunFolder folder) {
        StatusLine status = Terminal.ofThisProcess().statusLine(System.out);
        Engine engine =
                new Engine(plan, environment, folder, new ConsoleProgress(status, new CellNames(plan.records())));
        try (status;
                PrintStream log = plan.request().jmh().log(folder);
                Interruption watch = new Interruption(() -> {
                    status.close();
                    engine.interrupt();
                })) {
            RunRecord record = engine.run(log);
            status.close();
            log.println(engine.scores());
            if (plan.request().jmh().showsScores()) {
                System.out.println(engine.scores());
            }
            Run run = RunReader.read(folder.path());
            RunText.printAnswers(run, folder.path(), System.out::println);
            RunText.print(record, new Devices(environment.devices()), folder, System.out);
            engine.damage().forEach(System.err::println);
            System.out.println("Report:  " + Report.write(List.of(run), folder.path()));
            if (record.finished() == null) {
                System.out.println("To go on: "
                        + Launcher.current()
                                .command("run", "--resume", folder.path().toString()));
            }
            boolean failed = record.cells().stream().anyMatch(cell -> cell.state() == CellState.FAILED);
            return watch.exit(failed ? CommandLineInterface.FAILED : CommandLineInterface.DONE);
        }
    }
}
