package crossover.fsm;

import crossover.accelerator.DeviceDescription;
import crossover.workload.CellRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which executors take arrivals; the driver needs a processor besides theirs. */
public final class LatencyRules implements CellRules {
    private final FiniteStateMachineRules hop = new FiniteStateMachineRules();

    @Override
    public Optional<String> reasonToSkip(
            String method, Map<String, String> parameters, @Nullable DeviceDescription device, long hostMemoryBytes) {
        Map<String, String> inHop = new HashMap<>(parameters);
        inHop.put("mode", Mode.HOP.label());
        Optional<String> reason = hop.reasonToSkip(method, inHop, device, hostMemoryBytes);
        return reason.or(() -> reasonAgainst(parameters));
    }

    private static Optional<String> reasonAgainst(Map<String, String> parameters) {
        ExecutorKind kind = ExecutorKind.of(parameters.getOrDefault("executor", ""));
        if (!kind.takesArrivals()) {
            return Optional.of(OpenLoop.noArrivals(kind));
        }
        int parallelism = Parallelism.of(parameters.getOrDefault("parallelism", Parallelism.ALL));
        int processors = Runtime.getRuntime().availableProcessors();
        return kind.threads().atOnce(parallelism) < processors
                ? Optional.empty()
                : Optional.of("parallelism %d leaves none of %d processors to the driver of the arrivals"
                        .formatted(parallelism, processors));
    }
}
