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
        List<UnreadableException> failures = new ArrayList<>();
        for (Path path : paths.subList(1, paths.size())) {
            try {
                runs.add(RunReader.read(path));
            } catch (UnreadableException failure) {
                failures.add(failure);
            }
        }
        UnreadableException last = runs.size() == 1 ? failures.removeLast() : null;
        failures.forEach(failure -> err.println("crossover: left out: " + failure.getMessage()));
        if (last != null) {
            throw last;
        }
        return runs;
    }
}
