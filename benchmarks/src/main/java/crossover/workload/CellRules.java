package crossover.workload;

import crossover.accelerator.DeviceDescription;
import crossover.results.shape.CellShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a benchmark class tells the plan before any fork starts: what each of its cells is, which combinations of its
 * parameters mean nothing and which do not fit this machine. A benchmark names its rules with {@link PlannedBy};
 * implementations have a public constructor without parameters and allocate nothing.
 */
public interface CellRules {
    /**
     * What the cell is, for everybody who reads it later.
     *
     * @param method the benchmark method's name
     * @param parameters JMH's parameters as strings
     * @param host on which it runs: what a row does may depend on its device
     */
    CellShape shape(String method, Map<String, String> parameters, Host host);

    /**
     * Whether the combination means anything at all. One that does not is left out of the plan without a word, such as
     * a data path on a processor's own variants.
     */
    default boolean meaningful(String method, Map<String, String> parameters) {
        return true;
    }

    /**
     * Why a meaningful cell cannot run here: too large for the device or the host, no meaning in this mode.
     *
     * @return one sentence for people, or empty where it can run
     */
    Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host);

    /**
     * What speaks against the cell's figure whatever it will be.
     *
     * @param threads of JMH that run the benchmark at once
     * @return one sentence for people, or empty
     */
    default Optional<String> caution(String method, Map<String, String> parameters, int threads) {
        return Optional.empty();
    }

    /**
     * Whether the cell belongs to a first look at everything, which has a few minutes for the questions that most people ask; it is
     * always there where its benchmark is named.
     */
    default boolean isInFirstLook(String method, Map<String, String> parameters) {
        return true;
    }

    /**
     * Whether the cell belongs to a full look at everything, which has two hours; it is always there where its benchmark or one of its
     * parameters is named.
     */
    default boolean isInFullLook(String method, Map<String, String> parameters) {
        return true;
    }

    /**
     * Whether the method's rows stand beside its class's usual ones and tell more of a device. A first look leaves them out, and so
     * does every plan on a processor, unless nothing else of their class was asked for.
     */
    default boolean isAside(String method) {
        return false;
    }

    /**
     * Values of a parameter that a full plan takes for one device beyond those of the benchmark class, where the cells fit it.
     *
     * @param device which demands them, if any does
     */
    default List<String> further(String method, String parameter, DeviceDescription device) {
        return List.of();
    }

    /** What the parameter of that name is to the plan. */
    default ParameterRole role(String parameter) {
        return ParameterRole.OTHER;
    }

    /**
     * The value that this parameter keeps while another is swept, where nobody asked for values of either. Of a class with such
     * parameters the plan takes a sweep of each, not every combination. Empty where the parameter takes all its values always.
     */
    default Optional<String> usual(String parameter) {
        return Optional.empty();
    }

    /**
     * The parameters of the same cell at another size, or at the nearest that there is.
     *
     * @param size in elements, as {@link crossover.results.shape.SweepShape} has it
     */
    default Map<String, String> resized(Map<String, String> parameters, long size) {
        return parameters;
    }

    /**
     * How many operations one invocation of the benchmark method stands for: the run passes it to JMH as operations per
     * invocation, so that scores are per operation. It stands here because JMH's annotation is a constant and cannot
     * depend on a parameter.
     */
    default int operationsPerInvocation(String method, Map<String, String> parameters) {
        return 1;
    }
}
