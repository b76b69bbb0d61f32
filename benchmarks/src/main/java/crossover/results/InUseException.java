package crossover.results;

/** A run's folder that another process is writing. The message is one line: what, where, and the remedy. */
public final class InUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InUseException(String message) {
        super(message);
    }
}
