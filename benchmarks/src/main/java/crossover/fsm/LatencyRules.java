package crossover.fsm;

import crossover.results.CellShape;
import crossover.results.LatencyShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which executors take arrivals; the driver needs a processor besides theirs. */
public final class LatencyRules implements CellRules {
    private final FiniteStateMachineRules hop = new FiniteStateMachineRules();

    @Override
    public CellShape shape(String method, Map<String, String> parameters) {
        return new LatencyShape(
                CellShape.FIRST_DEFINITION,
                "State machine latency",
                parameters.getOrDefault(RowSetting.EXECUTOR, ""),
                Numbers.positive("load", parameters.getOrDefault("load", "")),
                RowSetting.machines(parameters),
                RowSetting.of(parameters));
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        Map<String, String> inHop = new HashMap<>(parameters);
        inHop.put("mode", Mode.HOP.label());
        Optional<String> reason = hop.reasonToSkip(method, inHop, host);
        return reason.or(() -> reasonAgainst(parameters));
    }

    private static Optional<String> reasonAgainst(Map<String, String> parameters) {
        ExecutorKind kind = ExecutorKind.of(parameters.getOrDefault("executor", ""));
        if (!kind.takesArrivals()) {
            return Optional.of(OpenLoop.noArrivals(kind));
        }
        int parallelism = Parallelism.of(parameters.getOrDefault("parallelism", Parallelism.ALL));
        int processors = Runtime.getRuntime().availableProcessors();
        return kind.threads(Mode.HOP).atOnce(parallelism) < processors
                ? Optional.empty()
                : Optional.of("parallelism %d leaves none of %d processors to the driver of the arrivals"
                        .formatted(parallelism, processors));
    }
}
