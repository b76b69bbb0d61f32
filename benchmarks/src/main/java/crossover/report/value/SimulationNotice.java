package crossover.report.value;

import crossover.results.Environment;
import java.util.Collection;
import java.util.List;

/** What is said of simulated devices wherever their figures appear. */
public final class SimulationNotice {
    private SimulationNotice() {}

    /** {@code cuda:0 is simulated}; empty where none is. */
    public static String among(Collection<Environment.Device> devices) {
        List<String> simulated = devices.stream()
                .filter(Environment.Device::simulated)
                .map(Environment.Device::selector)
                .distinct()
                .toList();
        return simulated.isEmpty()
                ? ""
                : String.join(", ", simulated) + (simulated.size() == 1 ? " is simulated" : " are simulated");
    }

    /** The same behind a picture's title, which travels without the page: {@code  (cuda:0 is simulated)}. */
    public static String inTitle(Collection<Environment.Device> devices) {
        String simulated = among(devices);
        return simulated.isEmpty() ? "" : " (" + simulated + ")";
    }
}
