package crossover.run.plan;

import java.io.OutputStream;
import java.io.PrintStream;
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

/** The benchmarks of the class path. */
final class Benchmarks {
    private Benchmarks() {}

    /**
     * Those that the user's expressions match, one entry a mode.
     *
     * @throws PlanException where an expression is none, and where nothing matches
     */
    static Collection<BenchmarkListEntry> of(CommandLineOptions jmh) {
        SortedSet<BenchmarkListEntry> found = find(jmh.getIncludes(), jmh.getExcludes());
        if (found.isEmpty()) {
            String asked = String.join(" ", jmh.getIncludes());
            List<String> known = find(List.of(".*"), List.of()).stream()
                    .map(entry -> entry.getUsername()
                            .substring(entry.getUserClassQName().lastIndexOf('.') + 1))
                    .toList();
            throw new PlanException("no benchmark matches '" + asked + "'" + NearestNames.hint(asked, known));
        }
        return found.stream().flatMap(entry -> modes(entry, jmh).stream()).toList();
    }

    private static SortedSet<BenchmarkListEntry> find(List<String> includes, List<String> excludes) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        try {
            includes.forEach(Pattern::compile);
            excludes.forEach(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new PlanException(
                    "'" + e.getPattern() + "' is no regular expression (" + e.getDescription() + ")", e);
        }
        return BenchmarkList.defaultList().find(silent, includes, excludes);
    }

    private static List<BenchmarkListEntry> modes(BenchmarkListEntry entry, CommandLineOptions jmh) {
        Collection<Mode> modes = jmh.getBenchModes().isEmpty() ? List.of(entry.getMode()) : jmh.getBenchModes();
        List<Mode> single = modes.contains(Mode.All)
                ? Arrays.stream(Mode.values()).filter(mode -> mode != Mode.All).toList()
                : List.copyOf(modes);
        return single.stream().map(entry::cloneWith).toList();
    }
}
