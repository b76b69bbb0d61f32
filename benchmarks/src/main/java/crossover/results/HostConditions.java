package crossover.results;

import org.jspecify.annotations.Nullable;

/**
 * What else the machine did around one fork. What the system does not tell is null.
 *
 * @param stealShare of the time of all processors what the hypervisor gave to other guests, 0 to 1
 * @param foreignShare of the time of all processors what went to processes that are not this run's, 0 to 1
 * @param megahertz clock of the fastest processor just after the fork
 * @param governor of the processors' clocks just after the fork
 * @param throttleEvents how often a processor was too hot during the fork
 */
public record HostConditions(
        @Nullable Double stealShare,
        @Nullable Double foreignShare,
        @Nullable Double megahertz,
        @Nullable String governor,
        @Nullable Long throttleEvents) {}
