package crossover.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;
import sun.misc.Signal;

/** How wide the terminal is: as {@code COLUMNS} says where it is set, otherwise as stty does, again after each change. */
final class Columns implements IntSupplier {
    private static final int USUAL = 80;

    private volatile int columns = USUAL;

    private Columns() {}

    static IntSupplier of(Map<String, String> environment) {
        int given = last(environment.getOrDefault("COLUMNS", ""));
        if (given > 0) {
            return () -> given;
        }
        Columns asked = new Columns();
        asked.ask();
        try {
            Signal.handle(new Signal("WINCH"), changed -> asked.ask());
        } catch (IllegalArgumentException e) {
            // A system that tells of no change.
        }
        return asked;
    }

    @Override
    public int getAsInt() {
        return columns;
    }

    private void ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int answer = last(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            // A terminal that does not know says 0.
            columns = answer > 0 ? answer : columns;
        } catch (IOException e) {
            // No stty, no terminal: the usual width.
        }
    }

    /** The number at the end; 0 where there is none. */
    private static int last(String numbers) {
        String number = numbers.strip().replaceFirst("^.*\\s", "");
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }
}
