package crossover.results;

/** A file that cannot be read as what it should be. The message is one line: what, where, and the remedy. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
