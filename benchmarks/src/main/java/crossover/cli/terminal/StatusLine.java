package crossover.cli.terminal;

import java.util.function.IntFunction;

/** Where a command that takes its time says how far it is. */
public interface StatusLine extends AutoCloseable {
    /**
     * Something begins.
     *
     * @param line what is at work, in so many columns as far as possible; asked for each time it is told
     */
    void show(IntFunction<String> line);

    /** A line that stays. */
    void print(String line);

    /** Nothing is at work any more. */
    @Override
    void close();
}
