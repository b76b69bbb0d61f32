package crossover.run.plan;

import crossover.run.jars.OwnClassPath;
import crossover.run.jars.UserClassLoader;
import crossover.run.jars.UserJars;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks of this program, or of the user's jars. */
final class Benchmarks {
    private Benchmarks() {}

    /**
     * Those that the user's expressions match, one entry a mode.
     *
     * @throws PlanException where an expression is none, and where nothing matches
     */
    static Collection<BenchmarkListEntry> of(RunRequest request) {
        CommandLineOptions jmh = request.jmh().options();
        BenchmarkList list = list(request.jars());
        SortedSet<BenchmarkListEntry> found = find(list, jmh.getIncludes(), jmh.getExcludes());
        if (found.isEmpty()) {
            String asked = String.join(" ", jmh.getIncludes());
            List<String> known = find(list, List.of(".*"), List.of()).stream()
                    .map(entry -> entry.getUsername()
                            .substring(entry.getUserClassQName().lastIndexOf('.') + 1))
                    .toList();
            throw new PlanException("no benchmark matches '" + asked + "'" + NearestNames.hint(asked, known));
        }
        return found.stream().flatMap(entry -> modes(entry, jmh).stream()).toList();
    }

    /** Beside an arm of a jar, this program's own list is not the one that JMH finds. */
    private static BenchmarkList list(List<Path> jars) {
        if (!jars.isEmpty()) {
            return new UserJars(jars).list();
        }
        return UserClassLoader.isHere() ? new UserJars(OwnClassPath.entries()).list() : BenchmarkList.defaultList();
    }

    private static SortedSet<BenchmarkListEntry> find(
            BenchmarkList list, List<String> includes, List<String> excludes) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        try {
            includes.forEach(Pattern::compile);
            excludes.forEach(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new PlanException(
                    "'" + e.getPattern() + "' is no regular expression (" + e.getDescription() + ")", e);
        }
        return list.find(silent, includes, excludes);
    }

    private static List<BenchmarkListEntry> modes(BenchmarkListEntry entry, CommandLineOptions jmh) {
        Collection<Mode> modes = jmh.getBenchModes().isEmpty() ? List.of(entry.getMode()) : jmh.getBenchModes();
        List<Mode> single = modes.contains(Mode.All)
                ? Arrays.stream(Mode.values()).filter(mode -> mode != Mode.All).toList()
                : List.copyOf(modes);
        return single.stream().map(entry::cloneWith).toList();
    }
}
