package crossover.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param jmh JMH's own options, which fix what they name
 * @param devices selectors asked for; empty for every device of this machine
 * @param precision relative half-width of the 95% interval at which a cell is done; empty for the profile's
 * @param budget when no further fork is started; empty for the profile's
 * @param seed of the cells' order
 * @param command the arguments as given, to reproduce the run
 */
public record RunRequest(
        Profile profile,
        JmhOptions jmh,
        List<String> devices,
        Optional<Double> precision,
        Optional<Duration> budget,
        Optional<String> label,
        long seed,
        List<String> command) {

    int minForks() {
        return jmh.options().getForkCount().orElse(profile.minForks);
    }

    int maxForks() {
        return jmh.options().getForkCount().orElse(profile.maxForks);
    }

    double targetHalfWidth() {
        return precision.orElse(profile.precision);
    }

    Duration timeBudget() {
        return budget.orElse(profile.budget);
    }
}
