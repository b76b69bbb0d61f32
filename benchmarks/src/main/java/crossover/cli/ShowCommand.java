package crossover.cli;

import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Prints what a run came to, as at its end.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's folder, or any JMH JSON file.")
    private Path run;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunText.printAnswers(RunReader.read(run), run, spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return CommandLineInterface.DONE;
    }
}
