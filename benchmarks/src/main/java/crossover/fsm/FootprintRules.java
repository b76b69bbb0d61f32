package crossover.fsm;

import crossover.results.CellShape;
import crossover.results.FootprintShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which executors keep something on the heap for a machine that is suspended. */
public final class FootprintRules implements CellRules {
    private final FiniteStateMachineRules rules = new FiniteStateMachineRules();

    @Override
    public CellShape shape(String method, Map<String, String> parameters) {
        return new FootprintShape(
                CellShape.FIRST_DEFINITION,
                "State machine footprint",
                parameters.getOrDefault(RowSetting.EXECUTOR, ""),
                RowSetting.machines(parameters),
                RowSetting.of(parameters));
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        Map<String, String> suspended = new HashMap<>(parameters);
        try {
            ExecutorKind kind = ExecutorKind.of(parameters.getOrDefault("executor", ""));
            Optional<String> reason = kind.reasonAgainstWeighing();
            if (reason.isPresent()) {
                return reason;
            }
            suspended.put("mode", kind.suspendedIn().label());
        } catch (IllegalArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
        return rules.reasonToSkip(method, suspended, host);
    }
}
