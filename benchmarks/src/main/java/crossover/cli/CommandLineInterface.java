package crossover.cli;

import crossover.cli.demo.DemoCommand;
import crossover.cli.option.HelpText;
import crossover.cli.option.WithJars;
import crossover.cli.terminal.Terminal;
import crossover.results.InUseException;
import crossover.results.UnreadableException;
import crossover.run.plan.PlanException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Where the entry class hands over on a Java that is new enough. */
@Command(
        name = "crossover",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineInterface.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "From which problem size on does the GPU win on this machine, and what does a step cost on each executor?",
            "Without a command, run is meant; -h alone shows its options, JMH's among them."
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 a cell or a check failed; 2 bad usage, unreadable input or",
            "a folder that cannot be written; 3 a gate of compare failed.",
            "",
            "Examples:",
            "  ${ROOT-COMMAND-NAME} --profile quick",
            "  ${ROOT-COMMAND-NAME} VectorSum -f 3",
            "  ${ROOT-COMMAND-NAME} help run",
            "  source <(${ROOT-COMMAND-NAME} completion)"
        },
        subcommands = {
            RunCommand.class,
            DevicesCommand.class,
            VerifyCommand.class,
            ShowCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            IndexCommand.class,
            ExportCommand.class,
            DemoCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class CommandLineInterface {
    /** Exit codes, as the README documents them. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int GATE = 3;

    /** Options that speak of the whole program; {@code -h} alone is JMH's, and so run's. */
    private static final Set<String> ROOT_OPTIONS = Set.of("--help", "--version", "-V");

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Adds the stack trace to an error.")
    private boolean verbose;

    private CommandLineInterface() {}

    public static void main(String[] arguments) {
        Terminal.ofThisProcess().install();
        System.exit(execute(arguments));
    }

    /** Gives the exit code. */
    public static int execute(String... arguments) {
        CommandLineInterface root = new CommandLineInterface();
        CommandLine line = new CommandLine(root);
        line.getCommandSpec().name(Launcher.current().command());
        HelpText.prepare(line);
        // Theirs would take the characters that Java found for the locale.
        line.setOut(new PrintWriter(System.out, true));
        line.setErr(new PrintWriter(System.err, true));
        line.setColorScheme(
                Help.defaultColorScheme(Terminal.ofThisProcess().inColour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(CommandLineInterface::usageError);
        line.setExecutionExceptionHandler((failure, command, parsed) -> root.failure(failure, command));
        try {
            return line.execute(withCommand(arguments, line.getSubcommands().keySet()));
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("crossover: needs more memory than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB that this JVM may use: give it more with java -Xmx");
            return USAGE;
        }
    }

    /** Without the name of a subcommand, the arguments are those of {@code run}, as JMH's users know them. */
    private static String[] withCommand(String[] arguments, Set<String> commands) {
        boolean rootHelp = arguments.length > 0 && ROOT_OPTIONS.contains(arguments[0]);
        if (rootHelp || (arguments.length > 0 && commands.contains(arguments[0]))) {
            return arguments;
        }
        List<String> ordered = new ArrayList<>(List.of(arguments));
        int jars = WithJars.leading(ordered);
        String command = jars < arguments.length && commands.contains(arguments[jars]) ? ordered.remove(jars) : "run";
        ordered.addFirst(command);
        return ordered.toArray(String[]::new);
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
                || failure instanceof PlanException
                || failure instanceof InUseException
                || failure instanceof UncheckedIOException;
        return usage ? USAGE : FAILED;
    }

    private static String oneLine(String message) {
        return String.join(" ", Arrays.asList(message.split("\\s*\\R\\s*")));
    }

    /** The version that the build wrote into the manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineInterface.class.getPackage().getImplementationVersion();
            return new String[] {"crossover " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
