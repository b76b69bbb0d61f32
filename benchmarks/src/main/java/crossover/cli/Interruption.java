package crossover.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * On Ctrl-C or SIGTERM: ends the fork at work, so that the run writes its files and its report and then exits. Not a shutdown
 * hook, since a JVM that is shutting down refuses what drawing charts needs. A second signal ends the JVM at once.
 */
final class Interruption implements AutoCloseable {
    /** What shells report for a program that a signal ended. */
    private static final int SIGNALLED = 128;

    private static final Signal[] SIGNALS = {new Signal("INT"), new Signal("TERM")};

    private volatile int number;

    Interruption(Runnable endsTheFork) {
        for (Signal signal : SIGNALS) {
            Signal.handle(signal, received -> {
                number = received.getNumber();
                close();
                endsTheFork.run();
            });
        }
    }

    /** The exit code of a run that ended: {@code code}, or by what signal it was interrupted. */
    int exit(int code) {
        return number == 0 ? code : SIGNALLED + number;
    }

    @Override
    public void close() {
        for (Signal signal : SIGNALS) {
            Signal.handle(signal, SignalHandler.SIG_DFL);
        }
    }
}
