package crossover.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What standard output shows: decided here for every command.
 *
 * @param attached whether a terminal is behind it, not a file or a pipe
 * @param environment variables
 * @param encoding that Java found for standard output
 */
public record Terminal(boolean attached, Map<String, String> environment, String encoding) {
    private static final Pattern UTF_8 = Pattern.compile("utf-?8", Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD = Pattern.compile("|dumb|unknown|ansi.*|vt\\d.*");
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    public static Terminal ofThisProcess() {
        Console console = System.console();
        return new Terminal(
                console != null && console.isTerminal(), System.getenv(), System.getProperty("stdout.encoding", ""));
    }

    /** Whether it obeys escape codes. */
    public boolean obeysCodes() {
        return attached && !"dumb".equals(variable("TERM"));
    }

    /** Not where {@code NO_COLOR} is set (no-color.org). */
    public boolean inColour() {
        return obeysCodes() && variable("NO_COLOR").isEmpty();
    }

    /**
     * As the locale says. Where none is set, as in containers, a terminal is taken to show UTF-8, as those of people do; a file
     * or a pipe is not.
     */
    public boolean showsUtf8() {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(this::variable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return UTF_8.matcher(locale).find()
                || UTF_8.matcher(encoding).matches()
                || (locale.isEmpty()
                        && attached
                        && !OLD.matcher(variable("TERM")).matches());
    }

    /** From here on what is printed has characters that can be shown. Bytes pass as they are. */
    public void install() {
        Charset charset = showsUtf8() ? StandardCharsets.UTF_8 : PlainCharset.PLAIN;
        System.setOut(stream(FileDescriptor.out, charset));
        System.setErr(stream(FileDescriptor.err, charset));
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, charset);
    }

    /** Prints what programs read: UTF-8 on every terminal, and in every pipe. */
    public static void printExactly(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** How far a command is, on {@code out}. */
    public StatusLine statusLine(PrintStream out) {
        return obeysCodes() ? new LineInPlace(out, Columns.of(environment), BEAT) : new SparseLog(out, SILENCE);
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
