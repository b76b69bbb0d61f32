package crossover.report.history;

import crossover.results.Environment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a run in a history, without its raw values.
 *
 * @param started UTC, ISO 8601; empty where it is not recorded: the run then has no place in the order of runs
 * @param finished empty where it did not end
 * @param level of its quality: good, fair or poor
 * @param simulated what was; empty where nothing was
 * @param setting what must be the same for its figures to be followed: profile and arm
 * @param readings by figure
 */
public record PastRun(
        String name,
        String started,
        String finished,
        String level,
        String quality,
        String headline,
        String simulated,
        Setting setting,
        @Nullable Environment environment,
        Map<String, Reading> readings) {

    /**
     * @param label the name that the user gave the machine; empty where none
     * @param arm empty where the run stands for itself
     */
    public record Setting(String label, String profile, String arm) {}

    /** Whether its clock went back while it ran. */
    boolean endedBeforeItBegan() {
        return !finished.isEmpty() && finished.compareTo(started) < 0;
    }
}
