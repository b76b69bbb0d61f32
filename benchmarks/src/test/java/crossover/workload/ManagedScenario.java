package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import java.util.List;
import java.util.Map;

/** Says which paths of managed memory {@code cuda:0} has, and goes by each. */
public final class ManagedScenario {
    private ManagedScenario() {}

    public static void main(String[] arguments) {
        DeviceDescription device = Survey.ofThisMachine().devices().stream()
                .filter(found -> found.selector().equals("cuda:0"))
                .findFirst()
                .orElseThrow();
        Host host = new Host(1L << 40, List.of(device));
        for (DataPath path : DataPath.values()) {
            if (path.isManaged()) {
                Map<String, String> cell = Map.of("device", "cuda:0", "length", "1031", "path", path.label());
                System.out.println(path.label() + ": "
                        + new VectorSum.Rules()
                                .reasonToSkip("roundTrip", cell, host)
                                .orElseGet(() -> travel(path)));
            }
        }
    }

    private static String travel(DataPath path) {
        try (Workload sum = VectorSum.roundTrip("cuda:0", 1031, path)) {
            sum.begin();
            sum.run();
            sum.end();
        }
        return "travelled";
    }
}
