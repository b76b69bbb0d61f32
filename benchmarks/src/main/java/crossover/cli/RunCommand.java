package crossover.cli;

import crossover.cli.option.Anew;
import crossover.cli.option.ArmConverter;
import crossover.cli.option.HelpText;
import crossover.cli.option.JmhArguments;
import crossover.run.arm.Arm;
import crossover.run.arm.Revision;
import crossover.run.fork.ForkJvm;
import crossover.run.jars.UserJars;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.PlanException;
import crossover.run.plan.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "run",
        sortOptions = false,
        customSynopsis = "${ROOT-COMMAND-NAME} [run] [REGEX...] [options] [JMH's options]",
        description =
                "Measures: plans the cells (benchmark x parameters), runs one fork at a time, keeps everything in a folder and makes"
                        + " its report. JMH's own options keep their names and meaning and fix what they name.",
        footer = {
            "",
            "Exit codes: 0 done; 1 a cell failed, its row says why; 2 bad usage, unreadable",
            "input or a folder that cannot be written; 130 interrupted.",
            "",
            "Examples:",
            "  ${ROOT-COMMAND-NAME} --profile quick",
            "  ${ROOT-COMMAND-NAME} VectorSum -p length=1024,1048576 --devices cpu:vector,opencl:0:0",
            "  ${ROOT-COMMAND-NAME} FiniteStateMachine -f 5 -wi 5 -i 5 -w 1 -r 1 -rf json -rff fsm.json",
            "",
            "JMH's options:"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RequestOptions asked = new RequestOptions();

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the run's folder is made. Default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("results");

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            arity = "0..1",
            fallbackValue = RunToResume.NEWEST,
            description =
                    "Goes on where the run in this folder stopped; without a folder, the newest that is unfinished.")
    private @Nullable String resume;

    @Option(
            names = "--extend",
            paramLabel = "RUN",
            description =
                    "Looks further at what the finished run in this folder leaves open: more forks of those cells alone.")
    private @Nullable String extend;

    @Option(
            names = "--arm",
            paramLabel = "NAME=SPEC",
            converter = ArmConverter.class,
            description =
                    "Two or more that take turns, fork by fork; each is compared with the first in pairs. SPEC: a jar, a Java or"
                            + " its home, arguments of the JVM, git:REVISION, . for this program, or several of these in quotes.")
    private List<Arm> arms = new ArrayList<>();

    @Option(
            names = "--arm-build",
            paramLabel = "COMMAND",
            description =
                    "Builds git:REVISION in a tree of its own. Default: the project's own build, Maven's or Gradle's.")
    private @Nullable String armBuild;

    @Mixin
    private GateOptions gate = new GateOptions();

    @Option(names = "--dry-run", description = "Prints the plan: cells, what is skipped and why, the expected time.")
    private boolean dryRun;

    @Option(
            names = {"-h", "--help"},
            description = "Prints this and JMH's own options.")
    private boolean help;

    private @Nullable List<Arm> built;

    @Unmatched
    private List<String> jmhArguments = new ArrayList<>();

    @Override
    public Integer call() {
        if (help) {
            HelpText.nameCommands(spec);
            spec.commandLine().usage(System.out);
            JmhOptions.parse(List.of()).printHelp();
            return CommandLineInterface.DONE;
        }
        JmhOptions jmh = jmhOptions();
        OptionalInt anew = anew(jmh);
        if (anew.isPresent()) {
            return anew.getAsInt();
        }
        if (jmh.printListing()) {
            return CommandLineInterface.DONE;
        }
        if (extend != null) {
            refuseOthersBeside("--extend");
            return RunToExtend.of(extend).measure(dryRun);
        }
        if (resume != null) {
            refuseOthersBeside("--resume");
            return RunToResume.prepared(resume, results).measure();
        }
        if (arms.isEmpty()) {
            gate.refuseWithoutArms();
            return RunToStart.measure(asked.request(jmh, arguments(), jars()), results, dryRun);
        }
        return startArms(jmh);
    }

    private int startArms(JmhOptions jmh) {
        ArmsToRun run = ArmsToRun.planned(asked.request(jmh, arguments(), jars()), arms());
        run.print(dryRun, System.out);
        return dryRun
                ? CommandLineInterface.DONE
                : run.in(results, new ArmsEnding(gate)).measure();
    }

    /** With the jars that this run measures, or the one that goes on. */
    private OptionalInt anew(JmhOptions jmh) {
        List<String> all = spec.commandLine().getParseResult().originalArgs();
        String earlier = extend == null ? resume : extend;
        if (earlier != null) {
            List<String> command = RunToResume.command(earlier, results);
            return read(command).anew(all);
        }
        return arms.isEmpty()
                ? Anew.execute(asked.with().orBeside(), jmh, asked.with().named(all))
                : Anew.execute(jars(), oldestJava(jmh), all);
    }

    private OptionalInt anew(List<String> all) {
        JmhOptions jmh = JmhOptions.parse(jmhArguments);
        return arms.isEmpty() ? Anew.execute(jars(), jmh, all) : Anew.execute(jars(), oldestJava(jmh), all);
    }

    /** The feature release of the oldest Java that an arm runs on. */
    private int oldestJava(JmhOptions jmh) {
        return arms.stream()
                .mapToInt(arm -> ForkJvm.release(jmh.of(arm).options()))
                .min()
                .orElseThrow();
    }

    /** Whose benchmarks are measured, of all arms; none where that is this program alone. */
    private UserJars jars() {
        List<Path> ofArms =
                arms().stream().flatMap(arm -> arm.jars().stream()).distinct().toList();
        return ofArms.isEmpty() ? asked.with().jars() : new UserJars(ofArms);
    }

    /** A run that goes on keeps the arguments that it was started with. */
    private void refuseOthersBeside(String option) {
        List<String> fit = List.of(option, "--results", option.equals("--extend") ? "--dry-run" : option);
        Stream<String> ours = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !fit.contains(name));
        Stream.concat(ours, jmhArguments.stream()).findFirst().ifPresent(other -> {
            throw new UsageException(
                    other + " does not go with " + option + ": the run keeps the arguments that it was started with");
        });
    }

    private JmhOptions jmhOptions() {
        JmhArguments.refuseUnknown(jmhArguments, spec);
        try {
            return JmhOptions.parse(jmhArguments);
        } catch (PlanException e) {
            throw new UsageException(e.getMessage() + ": " + Launcher.current().command("run", "--help")
                    + " lists all options, JMH's after ours");
        }
    }

    /** The arguments of a run, read again. */
    static RunCommand read(List<String> command) {
        RunCommand again = new RunCommand();
        new CommandLine(again).setPosixClusteredShortOptionsAllowed(false).parseArgs(command.toArray(String[]::new));
        return again;
    }

    /** What the run asks for that these are the arguments of. */
    RunRequest request(List<String> command, long seed) {
        return asked.request(JmhOptions.parse(jmhArguments), command, jars(), seed);
    }

    /** What takes turns, built where it has to be; nothing where the run compares nothing. */
    List<Arm> arms() {
        if (built == null) {
            try {
                built = arms.stream()
                        .map(arm -> Revision.built(arm, Optional.ofNullable(armBuild)))
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return built;
    }

    GateOptions gate() {
        return gate;
    }

    /** As given, without the name of this command, which may be left out. */
    private List<String> arguments() {
        List<String> all = spec.commandLine().getParseResult().originalArgs();
        return List.copyOf(all.subList(1, all.size()));
    }
}
