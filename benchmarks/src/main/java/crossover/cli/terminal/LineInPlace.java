package crossover.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** On a terminal: one line, written over and over. It never wraps, since what wraps stays behind when it is cleared. */
final class LineInPlace implements StatusLine {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final IntSupplier columns;
    private final Timer timer = new Timer("progress", true);
    private IntFunction<String> atWork = columns -> "";
    private boolean shown;
    private boolean closed;

    /** @param beat how often the line is told anew, since times in it pass */
    LineInPlace(PrintStream out, IntSupplier columns, Duration beat) {
        this.out = out;
        this.columns = columns;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tellAnew();
                    }
                },
                beat.toMillis(),
                beat.toMillis());
    }

    private synchronized void tellAnew() {
        if (shown) {
            show(atWork);
        }
    }

    @Override
    public synchronized void show(IntFunction<String> line) {
        if (closed) {
            return;
        }
        atWork = line;
        // Some terminals wrap as soon as the last column is filled.
        int room = columns.getAsInt() - 1;
        String text = printed(line.apply(room));
        int over = DisplayCells.of(text) - room;
        out.print(CLEAR + DisplayCells.cut(over > 0 ? printed(line.apply(room - over)) : text, room));
        out.flush();
        shown = true;
    }

    /** As the stream's characters spell it, which may take more room. */
    private String printed(String line) {
        return new String(line.getBytes(out.charset()), out.charset());
    }

    @Override
    public synchronized void print(String line) {
        clear();
        out.println(line);
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
        clear();
    }

    private void clear() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
            shown = false;
        }
    }
}
