package crossover.cli.option;

import crossover.run.jars.UserJars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The user's jars: those named with {@code --with}, and those beside this program's jar on its class path. */
public final class WithJars {
    public static final String OPTION = "--with";

    @Option(
            names = OPTION,
            split = ",",
            paramLabel = "JAR",
            description =
                    "Measures the benchmarks of this jar instead of the harness's own, each with the forks and iterations that its"
                            + " annotations ask for unless a profile or an option is named. May be given several times, or be a class path.")
    private List<String> jars = new ArrayList<>();

    /** How many arguments of this option stand before a command, where people put it as well. */
    public static int leading(List<String> arguments) {
        int count = 0;
        while (count < arguments.size() && arguments.get(count).startsWith(OPTION)) {
            count += arguments.get(count).equals(OPTION) ? 2 : 1;
        }
        return count;
    }

    /** Those named; none for this program's own benchmarks. */
    public UserJars jars() {
        return UserJars.of(jars);
    }

    /** Where none is named, those beside this program's jar. */
    public UserJars orBeside() {
        return jars.isEmpty() ? UserJars.beside() : jars();
    }

    /** The arguments with those beside this program's jar named, so that the run can be told and go on however the program is started. */
    public List<String> named(List<String> arguments) {
        UserJars found = orBeside();
        return jars.isEmpty() && !found.isEmpty()
                ? Stream.concat(arguments.stream(), Stream.of(OPTION, found.classPath()))
                        .toList()
                : arguments;
    }
}
