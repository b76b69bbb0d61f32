package crossover.fsm;

import crossover.results.shape.CellShape;
import crossover.results.shape.LatencyShape;
import crossover.results.shape.RateShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.Map;
import java.util.Optional;

/**
 * Which executors take arrivals; the driver needs a processor besides theirs. Of latencies at a rate, and of the rate at which
 * they leave a bound.
 */
public final class LatencyRules implements CellRules {
    /** The method that looks for the rate. */
    public static final String SUSTAIN = "sustain";

    /** Before, arrivals were a share of each executor's own capacity. */
    private static final int AT_A_RATE = 2;

    private final FiniteStateMachineRules rules = new FiniteStateMachineRules();

    @Override
    public CellShape shape(String method, Map<String, String> parameters, Host host) {
        RowParameters row = new RowParameters(parameters).demandMeaning();
        return method.equals(SUSTAIN)
                ? new RateShape(
                        CellShape.FIRST_DEFINITION, "State machine rate", row.executor(), row.machines(), row.setting())
                : new LatencyShape(AT_A_RATE, "State machine latency", row.executor(), row.machines(), row.setting());
    }

    /** An iteration lasts as long as its arrivals: seconds. */
    @Override
    public boolean isInFirstLook(String method, Map<String, String> parameters) {
        return false;
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        return rules.reasonToSkip(method, RowParameters.in(Mode.HOP, parameters), host)
                .or(() -> reasonAgainst(method, new RowParameters(parameters)));
    }

    private static Optional<String> reasonAgainst(String method, RowParameters row) {
        try {
            int _ = method.equals(SUSTAIN) ? row.boundMicros() : row.rate();
        } catch (IllegalArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
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
