package crossover.cli;

import crossover.cli.option.DurationConverter;
import crossover.cli.option.PercentConverter;
import crossover.cli.option.ProfileConverter;
import crossover.cli.option.WithJars;
import crossover.run.jars.UserJars;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.Profile;
import crossover.run.plan.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run is asked for besides JMH's own options. */
final class RequestOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = ProfileConverter.class,
            description = "quick (minutes, the default), standard (two hours at most) or thorough (hours).")
    private @Nullable Profile profile;

    @Mixin
    private WithJars with = new WithJars();

    @Option(
            names = "--devices",
            paramLabel = "SEL",
            split = ",",
            description =
                    "Only these devices, such as cpu:loop,opencl:0:0; ${ROOT-COMMAND-NAME} devices lists them. Default: the loops and"
                            + " one device of each name. A row of a device has one caller: with -t 2 and more it is skipped.")
    private List<String> devices = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "P%",
            converter = PercentConverter.class,
            description =
                    "Half-width of the 95%% interval at which a cell is done. Default: the profile's, 3%% in standard.")
    private @Nullable Double precision;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Starts no further fork after this time, such as 90s, 20m or 2h.")
    private @Nullable Duration budget;

    @Option(
            names = "--refine",
            description =
                    "Afterwards adds sizes around each crossover, until none there is more than twice the one before.")
    private boolean refine;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "Names the run's folder. Default: the host's short name.")
    private @Nullable String label;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the cells' order. Default: drawn, and kept in run.json.")
    private @Nullable Long seed;

    /** The user's jars; none for this program's own benchmarks. */
    WithJars with() {
        return with;
    }

    /** @param jars of what is measured, also of arms */
    RunRequest request(JmhOptions jmh, List<String> command, UserJars jars) {
        return request(jmh, command, jars, seed == null ? System.nanoTime() & Integer.MAX_VALUE : seed);
    }

    /** @param drawn the seed of the cells' order */
    RunRequest request(JmhOptions jmh, List<String> command, UserJars jars, long drawn) {
        Profile unnamed = jars.isEmpty() || jars.bringThisProgram() ? Profile.QUICK : Profile.OWN;
        return new RunRequest(
                        profile == null ? unnamed : profile,
                        jmh,
                        devices,
                        Optional.ofNullable(precision),
                        Optional.ofNullable(budget),
                        Optional.ofNullable(label),
                        refine,
                        drawn,
                        command)
                .with(with.jars().given());
    }
}
