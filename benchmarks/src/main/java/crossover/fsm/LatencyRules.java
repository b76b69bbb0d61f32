package crossover.fsm;

import crossover.results.shape.CellShape;
import crossover.results.shape.LatencyShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.Map;
import java.util.Optional;

/** Which executors take arrivals; the driver needs a processor besides theirs. */
public final class LatencyRules implements CellRules {
    private final FiniteStateMachineRules rules = new FiniteStateMachineRules();

    @Override
    public CellShape shape(String method, Map<String, String> parameters) {
        RowParameters row = new RowParameters(parameters);
        return new LatencyShape(
                CellShape.FIRST_DEFINITION,
                "State machine latency",
                row.executor(),
                row.load(),
                row.machinesOrNone(),
                row.setting());
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        return rules.reasonToSkip(method, RowParameters.in(Mode.HOP, parameters), host)
                .or(() -> reasonAgainst(new RowParameters(parameters)));
    }

    private static Optional<String> reasonAgainst(RowParameters row) {
        ExecutorKind kind = row.kind();
        if (!kind.takesArrivals()) {
            return Optional.of(OpenLoop.noArrivals(kind));
        }
        int parallelism = row.parallelism();
        int processors = Runtime.getRuntime().availableProcessors();
        return kind.threads(Mode.HOP).atOnce(parallelism) < processors
                ? Optional.empty()
                : Optional.of("parallelism %d leaves none of %d processors to the driver of the arrivals"
                        .formatted(parallelism, processors));
    }
}
