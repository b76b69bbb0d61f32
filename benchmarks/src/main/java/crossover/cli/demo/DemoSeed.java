package crossover.cli.demo;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the demonstrations of random numbers take. */
final class DemoSeed {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draws the same numbers again; without it they are drawn anew.")
    private @Nullable Long seed;

    long value() {
        return seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
    }
}
