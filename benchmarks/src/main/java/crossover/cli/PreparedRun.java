package crossover.cli;

import crossover.cli.terminal.StatusLine;
import crossover.cli.terminal.Terminal;
import crossover.report.page.Report;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.Engine;
import crossover.run.plan.Plan;
import java.io.PrintStream;
import java.util.List;

/** A run that can begin, or go on. */
record PreparedRun(Plan plan, Environment environment, RunFolder folder) {

    /** Measures, writes the report of what there is, and says where everything lies; gives the exit code. */
    int measure() {
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
            System.out.println(engine.scores());
            RunText.print(record, new Devices(environment.devices()), folder, System.out);
            engine.damage().forEach(System.err::println);
            System.out.println("Report:  " + Report.write(List.of(RunReader.read(folder.path())), folder.path()));
            if (record.finished() == null) {
                System.out.println("To go on: crossover run --resume " + folder.path());
            }
            boolean failed = record.cells().stream().anyMatch(cell -> cell.state() == CellState.FAILED);
            return watch.exit(failed ? CommandLineInterface.FAILED : CommandLineInterface.DONE);
        }
    }
}
