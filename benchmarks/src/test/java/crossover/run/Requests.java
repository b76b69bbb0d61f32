package crossover.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Requests as a user would make them. */
final class Requests {
    private Requests() {}

    static RunRequest of(Optional<Duration> budget, List<String> jmh) {
        return of(Profile.STANDARD, List.of(), budget, jmh);
    }

    static RunRequest of(Profile profile, List<String> devices, Optional<Duration> budget, List<String> jmh) {
        return new RunRequest(
                profile, JmhOptions.parse(jmh), devices, Optional.empty(), budget, Optional.empty(), false, 42, jmh);
    }

    static RunRequest refining(String... jmh) {
        List<String> arguments = List.of(jmh);
        return new RunRequest(
                Profile.STANDARD,
                JmhOptions.parse(arguments),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                42,
                arguments);
    }
}
