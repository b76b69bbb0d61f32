package crossover.run.fork;

import crossover.results.CellKey;
import crossover.results.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ProfilerConfig;

/**
 * Where JMH's profilers leave the files of one fork: a folder of its own in the run's folder, so that no fork overwrites another's.
 * A folder that the user named is left as he said.
 *
 * @param run the run's folder
 * @param fork the fork's, which is made by the profiler that needs it
 */
record ProfilerFiles(Path run, Path fork) {
    private static final Pattern RECORDERS = Pattern.compile("jfr|async|.*\\.(JavaFlightRecorder|Async)Profiler");
    private static final Pattern DISASSEMBLERS = Pattern.compile("\\w+asm|.*AsmProfiler");

    /** What of a disassembler's output is saved where its option asks for it. */
    private static final List<String> SAVED = List.of("saveLog", "savePerf", "savePerfBin");

    private static final int LONGEST_NAME = 80;

    /** @param number of the fork, 0 for a pilot */
    static ProfilerFiles of(RunFolder folder, CellKey cell, int number) {
        String name = (cell.shortName() + " " + cell.params() + " " + cell.mode() + " " + cell.threads())
                .replaceAll("[^A-Za-z0-9._-]+", "-");
        String unique = name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(cell.hashCode());
        return new ProfilerFiles(
                folder.path(),
                folder.path()
                        .resolve("profiles")
                        .resolve(unique)
                        .resolve(number == 0 ? "pilot" : "fork-" + number)
                        .toAbsolutePath());
    }

    /** The same profilers with their files here. */
    List<ProfilerConfig> placed(List<ProfilerConfig> asked) {
        return asked.stream()
                .map(config -> new ProfilerConfig(config.getKlass(), options(config)))
                .toList();
    }

    private String options(ProfilerConfig config) {
        List<String> given = Stream.of(config.getOpts().split(";"))
                .filter(option -> !option.isEmpty())
                .toList();
        Stream<String> places = Stream.empty();
        if (RECORDERS.matcher(config.getKlass()).matches()) {
            places = Stream.of("dir");
        } else if (DISASSEMBLERS.matcher(config.getKlass()).matches()) {
            places = SAVED.stream()
                    .filter(saved -> given.contains(saved + "=true"))
                    .map(saved -> saved + "To");
        }
        Stream<String> added = places.filter(place -> given.stream().noneMatch(option -> option.startsWith(place)))
                .map(place -> place + "=" + fork);
        return Stream.concat(given.stream(), added).collect(Collectors.joining(";"));
    }

    /** What there is once the fork has ended, by its place in the run's folder. */
    List<String> left() {
        if (!Files.isDirectory(fork)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(fork)) {
            return files.filter(Files::isRegularFile)
                    .map(file ->
                            run.toAbsolutePath().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fork + " (" + e.getMessage() + ")", e);
        }
    }
}
