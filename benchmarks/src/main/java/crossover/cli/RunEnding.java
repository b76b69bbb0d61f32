package crossover.cli;

import crossover.report.page.Report;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.PlannedRun;
import java.nio.file.Path;
import java.util.List;

/** What people are told when a run has ended. */
interface RunEnding {
    /** Its answers, and where its files lie. */
    RunEnding ANSWERS = RunEnding::answers;

    /** Writes the report and says what there is; gives the exit code where no cell failed. */
    int tell(List<PlannedRun> arms, List<RunRecord> records);

    private static int answers(List<PlannedRun> arms, List<RunRecord> records) {
        PlannedRun only = arms.getFirst();
        Path folder = only.folder().path();
        Run run = RunReader.read(folder);
        RunText.printAnswers(run, folder, System.out::println);
        RunText.print(records.getFirst(), new Devices(only.environment().devices()), only.folder(), System.out);
        System.out.println("Report:  " + Report.USUAL.sealed().into(folder, List.of(run)));
        sayHowToGoOn(records, folder);
        return CommandLineInterface.DONE;
    }

    /** Where there is anything to go on with. */
    static void sayHowToGoOn(List<RunRecord> records, Path folder) {
        if (records.stream().anyMatch(record -> record.finished() == null)) {
            System.out.println("To go on: " + Launcher.current().command("run", "--resume", folder.toString()));
        }
    }
}
