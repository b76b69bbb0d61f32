package crossover.run;

import crossover.run.plan.JmhOptions;
import crossover.run.plan.Profile;
import crossover.run.plan.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests as a user would make them. */
public final class Requests {
    private Requests() {}

    public static RunRequest of(Optional<Duration> budget, List<String> jmh) {
        return of(Profile.STANDARD, List.of(), budget, jmh);
    }

    public static RunRequest of(Profile profile, List<String> devices, Optional<Duration> budget, List<String> jmh) {
        return new RunRequest(
                profile, JmhOptions.parse(jmh), devices, Optional.empty(), budget, Optional.empty(), false, 42, jmh);
    }

    /** Without warm-up, with one iteration of 5 ms where the arguments do not say. */
    public static RunRequest ofShortForks(String... jmh) {
        List<String> arguments = new ArrayList<>(List.of("-wi", "0"));
        arguments.addAll(List.of(jmh));
        for (String[] option : new String[][] {{"-i", "1"}, {"-r", "5ms"}}) {
            if (!arguments.contains(option[0])) {
                arguments.addAll(List.of(option));
            }
        }
        return of(Optional.empty(), arguments);
    }

    public static RunRequest refining(String... jmh) {
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
