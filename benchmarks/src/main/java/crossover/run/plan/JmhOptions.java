package crossover.run.plan;

import crossover.results.RunFolder;
import crossover.run.arm.Arm;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Optional;

/** JMH's own options, parsed by JMH, with their names and meaning. */
public final class JmhOptions {
    private final List<String> arguments;
    private final CommandLineOptions options;

    private JmhOptions(List<String> arguments, CommandLineOptions options) {
        this.arguments = arguments;
        this.options = options;
    }

    /** @throws PlanException where JMH does not know an option or its value */
    public static JmhOptions parse(List<String> arguments) {
        try {
            return new JmhOptions(arguments, new CommandLineOptions(arguments.toArray(String[]::new)));
        } catch (CommandLineOptionException e) {
            throw new PlanException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The same with an arm's JVM, and with its arguments behind the others. */
    public JmhOptions of(Arm arm) {
        try {
            return new JmhOptions(arguments, new ArmOptions(arguments, arm));
        } catch (CommandLineOptionException e) {
            throw new PlanException(String.valueOf(e.getMessage()), e);
        }
    }

    private static final class ArmOptions extends CommandLineOptions {
        private static final long serialVersionUID = 1;

        private final transient Arm arm;
        private final String[] given;

        ArmOptions(List<String> arguments, Arm arm) throws CommandLineOptionException {
            super(arguments.toArray(String[]::new));
            this.arm = arm;
            this.given = arguments.toArray(String[]::new);
        }

        /** JMH sends a fork its options, and the fork may not have this class; which JVM it is, it knows. */
        private Object writeReplace() throws CommandLineOptionException {
            return new CommandLineOptions(given);
        }

        @Override
        public Optional<String> getJvm() {
            return arm.java().isPresent() ? Optional.of(arm.java().get().toString()) : super.getJvm();
        }

        @Override
        public Optional<Collection<String>> getJvmArgsAppend() {
            List<String> appended = new ArrayList<>(super.getJvmArgsAppend().orElse(List.of()));
            appended.addAll(arm.arguments());
            return appended.isEmpty() ? Optional.none() : Optional.of(appended);
        }
    }

    public CommandLineOptions options() {
        return options;
    }

    /** Whether {@code -f 0} asks to measure in this process. */
    public boolean isUnforked() {
        return options.getForkCount().orElse(1) == 0;
    }

    public void printHelp() {
        try {
            options.showHelp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints what {@code -l}, {@code -lp}, {@code -lprof} or {@code -lrf} ask for; false where none of them was given. */
    public boolean printListing() {
        if (options.shouldList()) {
            new Runner(options).list();
        } else if (options.shouldListWithParams()) {
            new Runner(options).listWithParams(options);
        } else if (options.shouldListProfilers()) {
            options.listProfilers();
        } else if (options.shouldListResultFormats()) {
            options.listResultFormats();
        } else {
            return false;
        }
        return true;
    }

    /**
     * Where JMH's text of every fork goes: the file of {@code -o}, or the run's log.
     *
     * @throws PlanException where it cannot be written
     */
    public PrintStream log(RunFolder folder) {
        String asked = options.getOutput().orElse(null);
        String file = asked == null ? folder.log().toString() : asked;
        try {
            // A run that goes on keeps what was logged before; JMH's -o replaces.
            return new PrintStream(new FileOutputStream(file, asked == null), false, StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new PlanException("cannot write " + e.getMessage() + ": make it writable, or make room", e);
        }
    }

    /** Whether JMH's own table of scores was asked for: with {@code -v EXTRA} or {@code -rf text}. */
    public boolean showsScores() {
        return options.verbosity().orElse(VerboseMode.NORMAL) == VerboseMode.EXTRA
                || options.getResultFormat().orElse(ResultFormatType.JSON) == ResultFormatType.TEXT;
    }

    /** Writes the file that {@code -rf} and {@code -rff} ask for, with JMH's own defaults for either. */
    public void writeResults(Collection<RunResult> results) {
        if (options.getResult().hasValue() || options.getResultFormat().hasValue()) {
            ResultFormatType format = options.getResultFormat().orElse(Defaults.RESULT_FORMAT);
            String file = options.getResult()
                    .orElse(Defaults.RESULT_FILE_PREFIX + "."
                            + format.toString().toLowerCase(Locale.ROOT));
            ResultFormatFactory.getInstance(format, file).writeOut(results);
        }
    }
}
