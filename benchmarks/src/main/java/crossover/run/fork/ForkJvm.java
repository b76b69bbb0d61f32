package crossover.run.fork;

import crossover.results.Environment;
import crossover.run.plan.BenchmarkRules;
import crossover.run.plan.Plan;
import crossover.run.plan.PlanException;
import crossover.workload.JvmArguments;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** The JVM that measures, which {@code -jvm} may make another than this one, with all the arguments that every fork gets. */
public final class ForkJvm {
    /** 8 in {@code 1.8.0_392}, 25 in {@code 25.0.1+8}. */
    private static final Pattern RELEASE = Pattern.compile("(?:1\\.)?(\\d+)");

    /** Of Java 23 and newer, with which {@code bench} starts this program. */
    private static final String UNSAFE_ACCESS = "--sun-misc-unsafe-memory-access";

    private ForkJvm() {}

    /**
     * As JMH starts it: {@code -jvmArgs} replace what this JVM was started with.
     *
     * @throws PlanException where the JVM that was asked for does not start
     */
    public static Environment.Jvm of(CommandLineOptions options) {
        return of(options, JvmArguments.ours());
    }

    /** The one of a plan's forks: a user's own benchmarks get no argument of ours. */
    public static Environment.Jvm of(Plan plan) {
        boolean ours = plan.cells().stream()
                .anyMatch(cell -> BenchmarkRules.areNamedBy(cell.benchmark().getUserClassQName()));
        return of(plan.request().jmh().options(), ours ? JvmArguments.ours() : List.of());
    }

    private static Environment.Jvm of(CommandLineOptions options, List<String> ours) {
        List<String> arguments = new ArrayList<>(options.getJvmArgsPrepend().orElse(List.of()));
        arguments.addAll(options.getJvmArgs().orElseGet(() -> inherited(options)));
        arguments.addAll(ours);
        arguments.addAll(options.getJvmArgsAppend().orElse(List.of()));
        UnaryOperator<String> property =
                options.getJvm().hasValue() ? properties(options.getJvm().get()) : System::getProperty;
        return new Environment.Jvm(
                property.apply("java.vm.name"),
                property.apply("java.runtime.version"),
                property.apply("java.vendor"),
                arguments.stream().distinct().toList());
    }

    /** What a fork inherits of this JVM's own arguments; another JVM, which may be older, not those that a newer Java alone knows. */
    static List<String> inherited(CommandLineOptions options) {
        List<String> ours = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return options.getJvm().hasValue()
                ? ours.stream()
                        .filter(argument -> !argument.startsWith(UNSAFE_ACCESS))
                        .toList()
                : ours;
    }

    /** The feature release of its Java. */
    public static int release(CommandLineOptions options) {
        String version = String.valueOf(of(options).version());
        Matcher matcher = RELEASE.matcher(version);
        if (!matcher.lookingAt()) {
            throw new PlanException("cannot tell which Java -jvm is (" + version + "): give the path of a java");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** What another JVM says of itself; null for what it does not. */
    private static UnaryOperator<String> properties(String jvm) {
        String told = told(jvm);
        return name -> {
            Matcher line = Pattern.compile("^ *" + Pattern.quote(name) + " = (.*?)\\s*$", Pattern.MULTILINE)
                    .matcher(told);
            return line.find() ? line.group(1) : null;
        };
    }

    private static String told(String jvm) {
        try {
            Process process = new ProcessBuilder(jvm, "-XshowSettings:properties", "-version")
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PlanException("-jvm " + jvm + " is no Java ("
                        + told.lines().findFirst().orElse("it says nothing") + "): give the path of a java");
            }
            return told;
        } catch (IOException e) {
            throw new PlanException(
                    "cannot start -jvm " + Path.of(jvm) + " (" + e.getMessage() + "): give the path of a java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
