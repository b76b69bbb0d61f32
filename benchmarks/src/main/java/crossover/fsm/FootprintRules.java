package crossover.fsm;

import crossover.results.shape.CellShape;
import crossover.results.shape.FootprintShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.Map;
import java.util.Optional;

/** Which executors keep something on the heap for a machine that is suspended. */
public final class FootprintRules implements CellRules {
    /** Before, machines were weighed of which some had begun and some had not. */
    private static final int AFTER_A_STEP = 2;

    private final FiniteStateMachineRules rules = new FiniteStateMachineRules();

    @Override
    public CellShape shape(String method, Map<String, String> parameters, Host host) {
        RowParameters row = new RowParameters(parameters).demandMeaning();
        return new FootprintShape(
                AFTER_A_STEP, "State machine footprint", row.executor(), row.machines(), row.setting());
    }

    /** A fork of many machines takes seconds. */
    @Override
    public boolean isInFirstLook(String method, Map<String, String> parameters) {
        return false;
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        try {
            ExecutorKind kind = new RowParameters(parameters).kind();
            return kind.reasonAgainstWeighing()
                    .or(() -> rules.reasonToSkip(method, RowParameters.in(kind.suspendedIn(), parameters), host));
        } catch (IllegalArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
    }
}
