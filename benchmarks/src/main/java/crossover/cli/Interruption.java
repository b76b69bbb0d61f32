package crossover.cli;

import crossover.run.Engine;
import java.util.concurrent.CountDownLatch;

/** On Ctrl-C or SIGTERM: ends the fork at work and lets the run write its files and its report before this JVM goes. */
final class Interruption implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Engine engine) {
        hook = new Thread(() -> {
            engine.interrupt();
            try {
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Everything is written: the JVM may go. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already, which is what the hook is for.
            return;
        }
    }
}
