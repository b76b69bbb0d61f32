package crossover.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntFunction;

/** In files and pipes: the lines that stay, and after each silence what is at work. */
final class SparseLog implements StatusLine {
    private final PrintStream out;
    private final Duration silence;
    private final Timer timer = new Timer("progress", true);
    private TimerTask end;
    private IntFunction<String> atWork = columns -> "";
    private boolean closed;

    SparseLog(PrintStream out, Duration silence) {
        this.out = out;
        this.silence = silence;
        this.end = endOfSilence();
    }

    @Override
    public synchronized void show(IntFunction<String> line) {
        atWork = line;
    }

    @Override
    public synchronized void print(String line) {
        out.println(line);
        if (!closed) {
            end.cancel();
            end = endOfSilence();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }

    private TimerTask endOfSilence() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                tell();
            }
        };
        timer.schedule(task, silence.toMillis());
        return task;
    }

    private synchronized void tell() {
        if (!closed) {
            // Names stay whole in files, where people search.
            print(atWork.apply(Integer.MAX_VALUE));
        }
    }
}
