package crossover.report.compare;

import crossover.results.Run;
import java.util.ArrayList;
import java.util.List;

/** Names by which a reader can tell runs apart. */
final class RunNames {
    private RunNames() {}

    /** The base's name first; a name that was taken gets a number. */
    static List<String> distinct(Run base, List<Run> others) {
        List<String> names = new ArrayList<>(List.of(base.name()));
        for (Run other : others) {
            String name = other.name();
            for (int number = 2; names.contains(name); number++) {
                name = other.name() + " (" + number + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
