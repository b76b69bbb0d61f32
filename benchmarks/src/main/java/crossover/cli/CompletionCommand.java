package crossover.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints what makes bash and zsh complete the commands and options of this program.",
        footer = {
            "",
            "In a shell, or in its ~/.bashrc or ~/.zshrc with full paths:",
            "  source <(${ROOT-COMMAND-NAME} completion)"
        })
final class CompletionCommand implements Runnable {
    /** Shells complete by the first word, which for a jar is java; what else is completed for java stays as it is. */
    private static final String JAVA = """
            function _crossover_java() {
              local i
              for ((i = 2; i < COMP_CWORD; i++)); do
                if [[ ${COMP_WORDS[i-1]} == -jar && ${COMP_WORDS[i]##*/} == PROGRAM ]]; then
                  COMP_WORDS=("${COMP_WORDS[@]:i}")
                  COMP_CWORD=$((COMP_CWORD - i))
                  COMP_LINE="${COMP_WORDS[*]}"
                  _complete_PROGRAM
                  return
                fi
              done
              if declare -F _java > /dev/null; then _java "$@"; fi
            }
            complete -F _crossover_java -o default java
            """;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Launcher launcher = Launcher.current();
        // Names of functions are made of it.
        String name = launcher.program().replaceAll("[^\\w.-]", "_");
        addOptionsOfRun(spec.root());
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(name, spec.root().commandLine()));
        if (launcher.isJar()) {
            out.print(JAVA.replace("PROGRAM", name));
        }
        out.flush();
    }

    /** Without a command, run is meant. */
    private static void addOptionsOfRun(CommandSpec root) {
        root.subcommands().values().stream()
                .filter(command -> command.getCommand() instanceof RunCommand)
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> isNew(option, root))
                .forEach(root::addOption);
    }

    private static boolean isNew(OptionSpec option, CommandSpec root) {
        return Arrays.stream(option.names()).allMatch(name -> root.findOption(name) == null);
    }
}
