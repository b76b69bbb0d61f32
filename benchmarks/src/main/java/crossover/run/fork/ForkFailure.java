package crossover.run.fork;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a fork delivered no sample, in one line. */
public final class ForkFailure {
    private static final Pattern EXIT_CODE = Pattern.compile("Forked VM failed with exit code (\\d+)");

    /** What a system reports for a program that a signal ended: this and the signal's number. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            2, "SIGINT: interrupted",
            6, "SIGABRT: the JVM or native code in it gave up, jmh.log or hs_err_pid*.log says more",
            9, "SIGKILL: killed from outside, or by the system for want of memory",
            15, "SIGTERM: ended from outside");

    private ForkFailure() {}

    /** The innermost message: JMH wraps what a benchmark threw in up to three of its own. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable next = inner(failure); next != null; next = inner(next)) {
            innermost = next;
        }
        if (innermost instanceof InterruptedException) {
            return "interrupted: JMH does so where a shot takes longer than -to allows";
        }
        String message = innermost.getMessage();
        String name = innermost.getClass().getSimpleName();
        if (message == null) {
            return name;
        }
        String line = message.lines().findFirst().orElse("");
        String signal = SIGNALS.get(signal(line));
        if (signal != null) {
            return line + " (" + signal + ")";
        }
        return innermost instanceof Error ? name + ": " + line : line;
    }

    /** Whether Ctrl-C or its kin ended the fork: at a terminal it reaches the forks as well as the run. */
    public static boolean interrupted(@Nullable String reason) {
        int signal = reason == null ? 0 : signal(reason);
        return signal == 2 || signal == 15;
    }

    private static int signal(String reason) {
        Matcher code = EXIT_CODE.matcher(reason);
        return code.lookingAt() ? Integer.parseInt(code.group(1)) - SIGNALLED : 0;
    }

    private static @Nullable Throwable inner(Throwable outer) {
        if (outer.getCause() != null) {
            return outer.getCause();
        }
        return outer.getSuppressed().length > 0 ? outer.getSuppressed()[0] : null;
    }
}
