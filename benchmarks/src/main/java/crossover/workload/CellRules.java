package crossover.workload;

import crossover.accelerator.DeviceDescription;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark class tells the plan before any fork starts: which combinations of its parameters mean nothing or do
 * not fit this machine. A benchmark names its rules with {@link PlannedBy}; implementations have a public constructor
 * without parameters and allocate nothing.
 */
public interface CellRules {

    /**
     * Whether the combination means anything at all. One that does not is left out of the plan without a word, such as
     * a data path on a processor's own variants.
     *
     * @param method the benchmark method's name, such as {@code roundTrip}
     * @param parameters JMH's parameters as strings
     */
    default boolean meaningful(String method, Map<String, String> parameters) {
        return true;
    }

    /**
     * Why a meaningful cell cannot run here: too large for the device or the host, no meaning in this mode.
     *
     * @param device what the {@code device} parameter names; null for a benchmark without that parameter
     * @param hostMemoryBytes the machine's memory, or what a container leaves of it
     * @return one sentence for people, or empty where it can run
     */
    Optional<String> reasonToSkip(
            String method, Map<String, String> parameters, @Nullable DeviceDescription device, long hostMemoryBytes);

    /**
     * How many operations one invocation of the benchmark method stands for: the run passes it to JMH as operations per
     * invocation, so that scores are per operation. It stands here because JMH's annotation is a constant and cannot
     * depend on a parameter.
     */
    default int operationsPerInvocation(String method, Map<String, String> parameters) {
        return 1;
    }
}
