package crossover.cli.option;

import crossover.run.fork.ForkJvm;
import crossover.run.jars.UserClassLoader;
import crossover.run.jars.UserJars;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.PlanException;
import java.util.List;
import java.util.OptionalInt;

/** The same command in this process once more, by this program loaded anew with the user's jars behind it. */
public final class Anew {
    private static final String PROGRAM = "crossover.cli.CommandLineInterface";

    /** JMH asks its own JVM whether it has compiler blackholes, not the forks', which would leave out what is consumed. */
    private static final String BLACKHOLES = "jmh.blackhole.mode";

    private static final int FIRST_WITH_BLACKHOLES = 17;

    private Anew() {}

    /**
     * @param jars whose benchmarks are asked for
     * @param jmh the options of the run
     * @return its exit code; empty where no jar is asked for, and where this is the program with them
     */
    public static OptionalInt execute(UserJars jars, JmhOptions jmh, List<String> arguments) {
        if (jars.isEmpty() || UserClassLoader.isHere()) {
            return OptionalInt.empty();
        }
        if (jmh.isUnforked()) {
            throw new PlanException(
                    "-f 0 does not go with --with: without a fork this program's libraries would come before the"
                            + " jar's own: leave it out, or give -f 1");
        }
        int java = ForkJvm.release(jmh.options());
        jars.check(java);
        return execute(jars, java, arguments);
    }

    /**
     * The same of arms, each of which may have a Java of its own.
     *
     * @param oldest the feature release of the oldest among them
     */
    public static OptionalInt execute(UserJars jars, int oldest, List<String> arguments) {
        if (jars.isEmpty() || UserClassLoader.isHere()) {
            return OptionalInt.empty();
        }
        if (oldest < FIRST_WITH_BLACKHOLES) {
            System.setProperty(BLACKHOLES, "FULL_DONTINLINE");
        }
        try {
            return OptionalInt.of((int) UserClassLoader.load(jars, PROGRAM)
                    .getMethod("execute", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
