package crossover.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What all commands' help has in common. */
public final class HelpText {
    private HelpText() {}

    /** Gives the standard options to each subcommand that has no help of its own, as run has with JMH's options. */
    public static void prepare(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpText::footer);
        for (CommandLine command : line.getSubcommands().values()) {
            if (command.getCommandSpec().findOption("--help") == null) {
                command.getCommandSpec().mixinStandardHelpOptions(true);
            }
            prepare(command);
        }
    }

    /** Puts the names of all commands before the footer of one: those who ask as JMH's users do, with -h alone, see its help. */
    public static void nameCommands(CommandSpec command) {
        List<String> names = List.of(
                "",
                "Commands: " + String.join(", ", command.root().subcommands().keySet()) + ".",
                "More of one: " + command.root().name() + " help COMMAND");
        UsageMessageSpec usage = command.usageMessage();
        usage.footer(
                Stream.concat(names.stream(), Arrays.stream(usage.footer())).toArray(String[]::new));
    }

    /** Line by line as it is written, since a command that is broken in two cannot be copied. */
    private static String footer(Help help) {
        return Arrays.stream(help.commandSpec().usageMessage().footer())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
