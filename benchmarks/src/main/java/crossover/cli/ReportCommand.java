package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "report", description = "Makes pages, charts and tables from the files of runs.")
final class ReportCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("report is not built yet");
    }
}
