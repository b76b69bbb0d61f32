package crossover.cli;

import crossover.run.plan.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Tells more of a command, such as run or demo matrix.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Its name; without one, all commands are listed.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        Map<String, CommandLine> known = spec.root().subcommands();
        for (String name : names) {
            @Nullable CommandLine command = known.get(name);
            if (command == null) {
                throw new UsageException("no command '" + name + "'" + NearestNames.hint(name, known.keySet()));
            }
            known = command.getSubcommands();
        }
        List<String> arguments = new ArrayList<>(names);
        arguments.add("--help");
        return CommandLineInterface.execute(arguments.toArray(String[]::new));
    }
}
