package crossover.cli;

import crossover.report.compare.ComparisonOptions;
import crossover.results.ArmsFolder;
import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Prints what a run came to, as at its end.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's folder, that of arms, or any JMH JSON file.")
    private Path run;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> arms = ArmsFolder.expanded(List.of(run));
        if (arms.size() > 1) {
            spec.commandLine()
                    .getOut()
                    .print(ArmsEnding.text(arms.stream().map(RunReader::read).toList(), ComparisonOptions.DEFAULT));
        } else {
            RunText.printAnswers(RunReader.read(run), run, spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
        return CommandLineInterface.DONE;
    }
}
