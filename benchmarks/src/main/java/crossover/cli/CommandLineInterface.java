package crossover.cli;

import crossover.results.UnreadableException;
import crossover.run.PlanException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Where the entry class hands over on a Java that is new enough. */
@Command(
        name = "crossover",
        subcommands = {
            RunCommand.class,
            DevicesCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            DemoCommand.class
        })
public final class CommandLineInterface {
    /** Exit codes, as the README documents them. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int GATE = 3;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Adds the stack trace to an error.")
    private boolean verbose;

    private CommandLineInterface() {}

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        CommandLineInterface root = new CommandLineInterface();
        CommandLine line = new CommandLine(root);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(CommandLineInterface::usageError);
        line.setExecutionExceptionHandler((failure, command, parsed) -> root.failure(failure, command));
        return line.execute(withCommand(arguments, line.getSubcommands().keySet()));
    }

    /** Without the name of a subcommand, the arguments are those of {@code run}, as JMH's users know them. */
    private static String[] withCommand(String[] arguments, Set<String> commands) {
        if (arguments.length > 0 && commands.contains(arguments[0])) {
            return arguments;
        }
        String[] run = new String[arguments.length + 1];
        run[0] = "run";
        System.arraycopy(arguments, 0, run, 1, arguments.length);
        return run;
    }

    private static int usageError(ParameterException failure, String[] arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println("crossover: " + oneLine(String.valueOf(failure.getMessage())));
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("See: " + spec.qualifiedName() + " --help");
        }
        return USAGE;
    }

    private int failure(Exception failure, CommandLine command) {
        command.getErr().println("crossover: " + oneLine(String.valueOf(failure.getMessage())));
        if (verbose) {
            failure.printStackTrace(command.getErr());
        }
        boolean usage = failure instanceof UsageException
                || failure instanceof UnreadableException
                || failure instanceof PlanException;
        return usage ? USAGE : FAILED;
    }

    private static String oneLine(String message) {
        return String.join(" ", Arrays.asList(message.split("\\s*\\R\\s*")));
    }
}
