package crossover.cli;

import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.UnreadableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The runs that a comparison is of. */
final class ReadableRuns {
    private ReadableRuns() {}

    /**
     * The base and every other run that can be read; each that cannot is named in a line of its own.
     *
     * @param paths the base first, then at least one
     * @throws UnreadableException where the base, or every other, cannot be read
     */
    static List<Run> of(List<Path> paths, PrintWriter err) {
        List<Run> runs = new ArrayList<>(List.of(RunReader.read(paths.getFirst())));
        List<Path> read = new ArrayList<>(List.of(paths.getFirst()));
        List<UnreadableException> failures = new ArrayList<>();
        for (Path path : paths.subList(1, paths.size())) {
            try {
                runs.add(RunReader.read(path));
                read.add(path);
            } catch (UnreadableException failure) {
                failures.add(failure);
            }
        }
        UnreadableException last = runs.size() == 1 ? failures.removeLast() : null;
        failures.forEach(failure -> err.println("crossover: left out: " + failure.getMessage()));
        if (last != null) {
            throw last;
        }
        return told(runs, read);
    }

    /** Runs of one name are told apart by the part of their paths that differs. */
    private static List<Run> told(List<Run> runs, List<Path> paths) {
        List<Run> told = new ArrayList<>();
        for (int index = 0; index < runs.size(); index++) {
            Run run = runs.get(index);
            List<Path> alike = new ArrayList<>();
            for (int other = 0; other < runs.size(); other++) {
                if (runs.get(other).name().equals(run.name())) {
                    alike.add(paths.get(other).toAbsolutePath().normalize());
                }
            }
            Path own = paths.get(index).toAbsolutePath().normalize();
            told.add(alike.stream().distinct().count() == 1 ? run : run.named(apart(own, alike) + "/" + run.name()));
        }
        return told;
    }

    /** The last folder on the way to the file that no other path has at that place. */
    private static Path apart(Path own, List<Path> alike) {
        for (int up = 2; up <= own.getNameCount(); up++) {
            Path name = own.getName(own.getNameCount() - up);
            int place = up;
            if (alike.stream()
                    .filter(path -> !path.equals(own))
                    .allMatch(path -> path.getNameCount() < place
                            || !path.getName(path.getNameCount() - place).equals(name))) {
                return name;
            }
        }
        return own;
    }
}
